import type { Routes } from '@angular/router';

export const followUpRoutes: Routes = [];
