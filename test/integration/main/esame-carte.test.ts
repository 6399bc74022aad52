import { afterAll, beforeAll, expect, test } from 'vitest';
import { carteSpeciali } from '../../supporto/carte-speciali.ts';
import { attendi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import type { SoftHsm } from '../../supporto/softhsm.ts';

let sandbox: SandboxDiProva;
let carte: SoftHsm;
let nucleo: NucleoDiProva;

beforeAll(async () => {
  sandbox = await sandboxDiProva();
  const { codiceFiscale, cognome, nome } = sandbox.dati.operatori[0]!;
  const titolare = { codiceFiscale, cognome, nome };
  carte = await carteSpeciali(sandbox, [
    { etichetta: 'BUONA', titolare },
    { etichetta: 'IN SCADENZA', titolare, dal: -10, al: 20 },
    { etichetta: 'SCADUTA', titolare, dal: -10, al: -1 },
    { etichetta: 'ALTRA CA', titolare, autorita: 'postazioni' },
    { etichetta: 'SENZA CF', titolare: null },
  ]);
  nucleo = await NucleoDiProva.costruisci({ sandbox, carte });
  nucleo.parti.esameCarte.segui();
  await nucleo.parti.esameCarte.finito;
});
afterAll(async () => {
  await nucleo.chiudi();
  carte.chiudi();
  await sandbox.elimina();
});

const esito = (etichetta: string) => {
  const { lettore } = nucleo.carta(etichetta);
  return nucleo.parti.esameCarte.esaminate.find((una) => una.lettore === lettore)?.esito;
};

test.for([
  ['BUONA', { specie: 'buona' }],
  ['IN SCADENZA', { specie: 'in-scadenza', giorni: expect.closeTo(19, 0) as number }],
  ['SCADUTA', { specie: 'rifiutata', codice: 'CERTIFICATO_SCADUTO' }],
  ['ALTRA CA', { specie: 'rifiutata', codice: 'CERTIFICATO_NON_ATTENDIBILE' }],
  ['SENZA CF', { specie: 'rifiutata', codice: 'CERTIFICATO_SENZA_CODICE_FISCALE' }],
] as const)('%s, before any PIN: %o', ([etichetta, atteso]) => {
  expect(esito(etichetta)).toEqual(atteso);
  expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
});

test('once for each insertion: at rest the card is not read again, put back it is', async () => {
  await new Promise((fatto) => setTimeout(fatto, 2000));
  const letture = nucleo.modulo.conteggio('C_FindObjectsInit');
  await nucleo.parti.carte.stato();
  await nucleo.parti.esameCarte.finito;
  expect(nucleo.modulo.conteggio('C_FindObjectsInit')).toBe(letture);
  const { lettore } = nucleo.carta('BUONA');
  nucleo.modulo.estrai('BUONA');
  await attendi(() => !nucleo.parti.esameCarte.esaminate.some((una) => una.lettore === lettore));
  nucleo.modulo.inserisci('BUONA');
  await attendi(() => nucleo.parti.esameCarte.esaminate.some((una) => una.lettore === lettore));
  expect(nucleo.modulo.conteggio('C_FindObjectsInit')).toBeGreaterThan(letture);
});

test('a card that fells the driver is not asked again by itself', async () => {
  nucleo.modulo.estrai('BUONA');
  await attendi(() => nucleo.parti.carte.lettori.every(({ carta }) => carta?.etichetta !== 'BUONA'));
  let cadute = 0;
  nucleo.parti.carte.onCaduta(() => (cadute += 1));
  nucleo.modulo.aborta('C_FindObjectsInit');
  nucleo.modulo.inserisci('BUONA');
  await attendi(() => cadute === 1);
  await attendi(() => nucleo.parti.carte.errore === undefined);
  await nucleo.parti.esameCarte.finito;
  await new Promise((fatto) => setTimeout(fatto, 1500));
  expect(cadute).toBe(1);
});
