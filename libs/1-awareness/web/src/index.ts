import type { Routes } from '@angular/router';

export const awarenessRoutes: Routes = [];
