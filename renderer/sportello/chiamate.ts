export { comeLettura, praticaCorrente } from './azioni.ts';
