import type { MotivoModulo } from '../driver.ts';
import type { StatoPin } from '../carta.ts';
import type { ProvaRevoca } from '../traccia.ts';
import { motiviDriver } from './schermate/lettori.ts';

const quanti = (numero: number, uno: string, molti: string): string => `${numero} ${numero === 1 ? uno : molti}`;

const prove: Readonly<Record<ProvaRevoca, string>> = {
  ocsp: 'non revocato (OCSP)',
  crl: 'non revocato (lista di revoca)',
  tolleranza: 'non verificato adesso: ammesso con la tolleranza stabilita dall’ALS',
};

/** What a check that went well found, in a few words. */
export const fattiDiagnosi = {
  driver: (file: string, motivo: MotivoModulo) => `${file}: ${motiviDriver[motivo]}`,
  lettori: (numero: number) => quanti(numero, 'lettore', 'lettori'),
  certificati: (numero: number) => quanti(numero, 'certificato valido', 'certificati validi'),
  record: (numero: number) => `${quanti(numero, 'record riletto', 'record riletti')}, nessuno alterato`,
  spazio: (byte: number) => `${Math.floor(byte / 1_048_576)} MB liberi`,
  oraIgnota: 'nessun server dice l’ora',
  scarto: (minuti: number) =>
    minuti === 0 ? 'ora esatta' : `i server sono ${minuti > 0 ? 'avanti' : 'indietro'} di ${Math.abs(minuti)} minuti`,
  emessoDa: (autorita: string) => `emesso da ${autorita}`,
  autofirmato: 'firmato da sé',
  scadeFra: (giorni: number) => `scade fra ${quanti(giorni, 'giorno', 'giorni')}`,
  revoca: (come: ProvaRevoca) => prove[come],
  pin: {
    normale: 'nessun PIN errato segnalato',
    'pochi-tentativi': 'almeno un PIN errato',
    'ultimo-tentativo': 'resta un solo tentativo',
    bloccato: 'la carta dice che il PIN è bloccato',
  } satisfies Readonly<Record<StatoPin, string>>,
  pinDaCambiare: 'PIN da cambiare al primo accesso',
  attraverso: (dove: string, proxy: string) => `${dove} attraverso ${proxy}`,
  dopoAccesso: 'si prova con la sessione aperta',
  tabelleMaiLette: 'sono quelle fornite con il programma',
  tabelleLette: (numero: number, giorni: number) =>
    `${quanti(numero, 'tabella letta', 'tabelle lette')} da ANPR, le ultime ${giorni === 0 ? 'oggi' : `${quanti(giorni, 'giorno', 'giorni')} fa`}`,
  scadenza: (id: string, data: string) => `${id}, valido fino al ${data}`,
} as const;
