import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { X509Certificate } from 'node:crypto';
import type { Attendibilita } from '../../../main/session/attendibilita.ts';
import { EsameCarte } from '../../../main/session/esame-carte.ts';
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
    { etichetta: 'NON ANCORA', titolare, dal: 10 },
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

test('a card refused for the clock is looked at again by itself once the clock is right', async () => {
  expect(esito('NON ANCORA')).toEqual({ specie: 'rifiutata', codice: 'CERTIFICATO_NON_ANCORA_VALIDO' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 86_400_000 });
  try {
    await attendi(() => esito('NON ANCORA')?.specie !== 'rifiutata');
    // What the right clock says of the others holds too.
    expect(esito('BUONA')?.specie).toBe('buona');
  } finally {
    vi.useRealTimers();
  }
  await attendi(() => esito('NON ANCORA')?.specie === 'rifiutata');
});

test('all are looked at again where the officer asks, without a try of the PIN', async () => {
  const letture = nucleo.modulo.conteggio('C_FindObjectsInit');
  await nucleo.parti.esameCarte.riesamina();
  expect(nucleo.modulo.conteggio('C_FindObjectsInit')).toBeGreaterThan(letture);
  expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
});

test('several cards wait together for the network, not one after the other', async () => {
  const { attendibilita } = nucleo.parti.daEsaminare;
  let chieste = 0;
  const { promise: tutte, resolve: nessunaManca } = Promise.withResolvers<void>();
  const insieme = Object.create(attendibilita, {
    verificaCatena: { value: (certificato: X509Certificate) => attendibilita.verificaCatena(certificato) },
    emesso: { value: (certificato: X509Certificate) => attendibilita.emesso(certificato) },
    // Answers once both cards that are in time have asked.
    verificaRevoca: {
      value: () => {
        if (++chieste === 2) nessunaManca();
        return tutte.then(() => 'ocsp');
      },
    },
  }) as Attendibilita;
  const { carte } = nucleo.parti;
  const esame = new EsameCarte({ carte, attendibilita: insieme });
  esame.segui();
  await esame.finito;
  expect(chieste).toBe(2);
  expect(esame.esaminate).toHaveLength(6);
  esame.chiudi();
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
