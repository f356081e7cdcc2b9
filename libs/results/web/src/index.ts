import type { Routes } from '@angular/router';

export const resultsRoutes: Routes = [];
