import type { StatoDriver } from '../../contract/driver.ts';

/** A computer with two drivers, the ANPR card's in use; nobody may choose. */
export const driverFinto = (cambi: Partial<StatoDriver> = {}): StatoDriver => ({
  percorso: 'C:\\Windows\\System32\\stPKCS11.dll',
  nome: 'safedive',
  motivo: 'ordine',
  trovati: [
    { nome: 'safedive', percorso: 'C:\\Windows\\System32\\stPKCS11.dll' },
    { nome: 'bit4id', percorso: 'C:\\Windows\\System32\\bit4xpki.dll' },
    {
      nome: 'idprotect',
      percorso: 'C:\\Windows\\System32\\asepkcs.dll',
      difetto: { code: 'MODULO_ALTRA_ARCHITETTURA' },
    },
  ],
  conCarteDimostrative: false,
  puo: false,
  ...cambi,
});
