import type { Routes } from '@angular/router';

export const issuanceRoutes: Routes = [];
