import 'i18next';
import type { catalogues } from './catalogues.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof catalogues)['en'];
    returnNull: false;
  }
}
