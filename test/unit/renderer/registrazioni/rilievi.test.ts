import { beforeEach, describe, expect, test } from 'vitest';
import { codiciDi } from '../../../../contract/controlli/index.ts';
import { conferma, controlla, correggi, scrivi } from '../../../../renderer/registrazioni/azioni.ts';
import { modelli, type NomeModello } from '../../../../renderer/registrazioni/modelli/index.ts';
import {
  registrazioneAperta,
  type LavoroRegistrazione,
  type RegistrazioneAperta,
} from '../../../../renderer/registrazioni/modello.ts';
import { daConfermare, nelModulo, rilieviDelLavoro } from '../../../../renderer/registrazioni/rilievi.ts';
import { banco } from '../../../../renderer/sportello/banco.ts';
import { controlliFinti } from '../../../supporto/controlli-finti.ts';
import { oggiItaliano } from '../../../supporto/giorni.ts';
import { pratica } from '../../../supporto/sportello-finto.ts';

const oggi = oggiItaliano().split('-').reverse().join('/');

const lavoro = (
  modello: NomeModello,
  scritto: LavoroRegistrazione['scritto'],
  decorrenza = oggi,
): LavoroRegistrazione => ({
  ...{ id: 'x', modello, operazione: modelli[modello].operazione, pratica: { id: pratica.id, numero: '1' } },
  ...{ scritto, decorrenza, soggetti: [], chi: '', donna: false, componenti: [] },
});
const morte = { 'datiDecesso/dataEvento': oggi, 'datiDecesso/attoEvento/anno': oggi.slice(6) };
const aperta = (di: LavoroRegistrazione, altro: Partial<RegistrazioneAperta> = {}): RegistrazioneAperta => ({
  ...{ lavoro: di, passo: 'conferma', tentato: true, confermati: [], detti: [] },
  ...{ partita: null, saputo: null, errore: null, salvato: null },
  ...altro,
});
const trovati = (di: RegistrazioneAperta, elenco: Parameters<typeof rilieviDelLavoro>[1] = null) =>
  codiciDi(rilieviDelLavoro(di, elenco));

beforeEach(() => banco.cambia((tutto) => ({ ...tutto, pratica: null })));

describe('what the checks find in the work', () => {
  test('is found by the levels of the program until main tells those of the office', () => {
    const domani = aperta(lavoro('decesso', morte, '01/01/2019'));
    expect(trovati(domani)).toEqual(['decorrenza-diversa']);
    expect(trovati(domani, controlliFinti({ 'decorrenza-diversa': 'ignora' }))).toEqual([]);
  });

  test('is nothing of an ordinary death', () => {
    expect(trovati(aperta(lavoro('decesso', morte)))).toEqual([]);
  });

  test('is what main says too, with the level that holds', () => {
    const detta = aperta(lavoro('decesso', morte), { detti: ['pratica-senza-protocollo'] });
    expect(trovati(detta, controlliFinti({ 'pratica-senza-protocollo': 'blocca' }))).toEqual([
      'pratica-senza-protocollo',
    ]);
    expect(trovati(detta)).toEqual([]);
  });

  test('says of a protocol only where the practice is the one on the desk', () => {
    const livelli = controlliFinti({ 'pratica-senza-protocollo': 'avvisa' });
    expect(trovati(aperta(lavoro('decesso', morte)), livelli)).toEqual([]);
    banco.cambia((tutto) => ({ ...tutto, pratica }));
    expect(trovati(aperta(lavoro('decesso', morte)), livelli)).toEqual(['pratica-senza-protocollo']);
    banco.cambia((tutto) => ({ ...tutto, pratica: { ...pratica, protocollo: '7' } }));
    expect(trovati(aperta(lavoro('decesso', morte)), livelli)).toEqual([]);
  });
});

test('a block is not to be confirmed, a warning is until it was', () => {
  const due = aperta(lavoro('decesso', { ...morte, 'datiDecesso/attoEvento/anno': '2019' }, '01/01/2019'));
  const rilievi = rilieviDelLavoro(due, null);
  expect(codiciDi(rilievi)).toEqual(['decorrenza-diversa', 'anno-atto']);
  expect(daConfermare(rilievi, [])).toEqual(['decorrenza-diversa']);
  expect(daConfermare(rilievi, ['decorrenza-diversa'])).toEqual([]);
});

test('what was confirmed is asked again of a work that has changed since', () => {
  registrazioneAperta.scrivi(aperta(lavoro('decesso', morte, '01/01/2019')));
  conferma('decorrenza-diversa');
  expect(registrazioneAperta.leggi()?.confermati).toEqual(['decorrenza-diversa']);
  conferma('decorrenza-diversa');
  expect(registrazioneAperta.leggi()?.confermati).toEqual([]);
  conferma('decorrenza-diversa');
  correggi();
  controlla();
  expect(registrazioneAperta.leggi()?.confermati).toEqual(['decorrenza-diversa']);
  scrivi({ 'datiDecesso/attoEvento/numeroAtto': '12' });
  expect(registrazioneAperta.leggi()?.confermati).toEqual([]);
  registrazioneAperta.scrivi(null);
});

describe('a jump', () => {
  test.each([
    ['decesso', 'datiDecesso/dataEvento', true],
    ['decesso', '#decorrenza', true],
    ['decesso', 'generalitaPerRicerca/dataNascita', false],
    ['decesso', 'elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame', true],
    ['arrivo', 'residenzaFamiglia[1]/indirizzo/numeroCivico/numero', true],
    ['arrivo', 'elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame', false],
    ['arrivo', 'elencoSoggettiFamiglia[2]/legameSoggetto/codiceLegame', true],
    ['decesso', '', false],
  ] as const)('in %s to “%s”: %s', (caso, percorso, ce) => {
    expect(nelModulo(lavoro(caso, {}), percorso)).toBe(ce);
  });
  test('in the form of all the fields goes to each of them', () => {
    expect(nelModulo({ ...lavoro('decesso', {}), modello: null }, 'generalitaPerRicerca/dataNascita')).toBe(true);
  });
});
