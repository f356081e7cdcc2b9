import type { Routes } from '@angular/router';

export const cooperativeRoutes: Routes = [];
