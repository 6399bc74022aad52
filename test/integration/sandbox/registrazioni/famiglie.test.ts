import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../../../contract/operazioni/valori.ts';
import { anagrafe, avvisiDi, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import {
  BOLOGNA,
  famigliaDi,
  inElenco,
  ISTAT_BOLOGNA,
  mutazioneFamiglia,
  mutazioneResidenza,
  nuovaFamiglia,
  residenza,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const IERI = '2026-06-14';
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, ...figli] = a.famiglia(di(padre)) as [Campi, Campi, ...Campi[]];
const solo = a.esempio('omonimo');
const legameDi = (chi: Campi, giorno = OGGI): string | undefined =>
  testoIn(a.cittadino(di(chi), giorno), 'legameSoggetto', 'codiceLegame');
const numeroDi = (chi: Campi, giorno = OGGI): string | undefined =>
  testoIn(a.cittadino(di(chi), giorno), 'famigliaConvivenza', 'idFamigliaConvivenzaANPR');
const civico = (chi: Campi, giorno = OGGI): string | undefined =>
  testoIn(a.cittadino(di(chi), giorno), 'residenza', 'indirizzo', 'numeroCivico', 'numero');
const comune = (chi: Campi, giorno = OGGI): string | undefined =>
  testoIn(a.cittadino(di(chi), giorno), 'residenza', 'indirizzo', 'comune', 'nomeComune');

describe('5001: a household', () => {
  prova('1: has another head', () => {
    const elenco = [inElenco(madre, '1'), inElenco(padre, '2')];
    a.registra('5001', mutazioneFamiglia(padre, '1', { elencoSoggettiFamiglia: elenco }));
    expect([legameDi(madre), legameDi(padre), legameDi(figli[0]!)]).toEqual(['1', '2', '3']);
    expect(legameDi(padre, IERI)).toBe('1');
  });
  prova('2: is joined by somebody of another family', () => {
    const elenco = [inElenco(solo, '12')];
    const risposta = a.registra('5001', mutazioneFamiglia(padre, '2', { elencoSoggettiFamiglia: elenco }));
    const variato = variati(risposta).find((uno) => idAnprDi(uno) === idAnprDi(solo));
    expect(testoIn(variato, 'famigliaConvivenzaPrecedente', 'idFamigliaConvivenzaANPR')).toBeDefined();
    expect(numeroDi(solo)).toBe(numeroDi(padre));
    expect(numeroDi(solo, IERI)).not.toBe(numeroDi(padre));
    expect(civico(solo)).toBe(civico(padre));
  });
  prova('2: is left by somebody who founds a family in the same house', () => {
    const [figlio] = figli as [Campi, ...Campi[]];
    const richiesta = mutazioneFamiglia(padre, '2', {
      famigliaConvivenza: nuovaFamiglia(),
      elencoSoggettiFamiglia: [inElenco(figlio, '1')],
    });
    a.registra('5001', richiesta);
    expect(numeroDi(figlio)).not.toBe(numeroDi(padre));
    expect(civico(figlio)).toBe(civico(padre));
    expect(legameDi(figlio)).toBe('1');
    expect(a.famiglia(di(padre))).toHaveLength(1 + figli.length);
    expect(a.famiglia(di(padre), IERI)).toHaveLength(2 + figli.length);
  });
  prova('2: left by its head, has none until another is told', () => {
    const richiesta = mutazioneFamiglia(padre, '2', {
      famigliaConvivenza: nuovaFamiglia(),
      elencoSoggettiFamiglia: [inElenco(padre, '1')],
    });
    expect(avvisiDi(a.registra('5001', richiesta))[0]).toContain('EN226');
  });
  prova('3: a convivenza has another name', () => {
    const chi = a.esempio('convivenza');
    const famigliaConvivenza = { ...famigliaDi(chi), denominazioneConvivenza: 'CASA NUOVA', specieConvivenza: '2' };
    a.registra('5001', mutazioneFamiglia(chi, '3', { famigliaConvivenza }));
    expect(testoIn(a.cittadino(di(chi)), 'famigliaConvivenza', 'denominazioneConvivenza')).toBe('CASA NUOVA');
    const prima = testoIn(a.cittadino(di(chi), IERI), 'famigliaConvivenza', 'denominazioneConvivenza');
    expect(prima).toContain('VILLA SERENA');
  });
  prova('4: goes to live in another house', () => {
    const richiesta = mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('77') });
    const risposta = a.registra('5001', richiesta);
    expect(variati(risposta)).toHaveLength(2 + figli.length);
    expect([civico(padre), civico(figli[0]!)]).toEqual(['77', '77']);
    expect(civico(padre, IERI)).not.toBe('77');
    expect(testoIn(a.cittadino(di(madre)), 'residenza', 'dataDecorrenzaResidenza')).toBe(OGGI);
  });
  prova('4: goes to live where it lives already only where that is forced', () => {
    const [casa] = sezioniDi(a.cittadino(di(padre)), 'residenza');
    const forzata = { listaControlli: { controllo: [{ codice: 'FO', valore: 'S' }] } };
    const richiesta = mutazioneFamiglia(padre, '4', {
      residenzaFamigliaConvivenza: { ...casa, dataDecorrenzaResidenza: OGGI },
      datiControllo: { tipoMutazione: '4', tipoScheda: '1', ...forzata },
    });
    a.registra('5001', richiesta);
    expect(testoIn(a.cittadino(di(padre)), 'residenza', 'dataDecorrenzaResidenza')).toBe(OGGI);
  });
  prova('5: goes to live in another house, and says who drives', () => {
    const autoveicoli = { possessoAutoveicoli: 'S', possessoPatente: 'S' };
    const richiesta = mutazioneFamiglia(padre, '5', {
      residenzaFamigliaConvivenza: residenza('78'),
      elencoSoggettiFamiglia: [inElenco(madre, '2', { autoveicoli })],
    });
    a.registra('5001', richiesta);
    expect(sezioneDi(a.cittadino(di(madre)), 'autoveicoli')).toEqual(autoveicoli);
    expect(civico(madre)).toBe('78');
  });
  prova('6: has an older residence restored, with its own day', () => {
    const richiesta = mutazioneFamiglia(padre, '6', { residenzaFamigliaConvivenza: residenza('5', '2019-01-01') });
    a.registra('5001', richiesta);
    expect(testoIn(a.cittadino(di(padre)), 'residenza', 'dataDecorrenzaResidenza')).toBe('2019-01-01');
  });
  test.each(['7', '8'])('%s: stays where it is, in a street of another name', (tipo) => {
    a.senzaEffetti(() => {
      const prima = testoIn(a.cittadino(di(padre)), 'residenza', 'dataDecorrenzaResidenza');
      a.registra('5001', mutazioneFamiglia(padre, tipo, { residenzaFamigliaConvivenza: residenza('9') }));
      expect(civico(padre)).toBe('9');
      expect(testoIn(a.cittadino(di(padre)), 'residenza', 'dataDecorrenzaResidenza')).toBe(prima);
    });
  });
  prova('4: of another Comune is registered by the one where it goes', () => {
    const qui = mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('3', OGGI, BOLOGNA) });
    a.registra('5001', qui, { mittente: ISTAT_BOLOGNA });
    expect(comune(padre)).toBe('BOLOGNA');
    expect(testoIn(a.cittadino(di(padre)), 'provenienza', 'comune', 'nomeComune')).toContain('PAVULLO');
    expect(testoIn(a.cittadino(di(padre)), 'generalita', 'idSchedaSoggettoComune', 'idSchedaSoggettoComuneIstat')).toBe(
      ISTAT_BOLOGNA,
    );
  });
});

describe('5005: a residence', () => {
  prova('02: alone to a new house, out of the family', () => {
    const [figlio] = figli as [Campi, ...Campi[]];
    a.registra('5005', mutazioneResidenza('02', '2', [inElenco(figlio, '1')]));
    expect(civico(figlio)).toBe('12');
    expect(a.famiglia(di(figlio))).toHaveLength(1);
    expect(numeroDi(figlio, IERI)).toBe(numeroDi(padre));
  });
  prova('02: into a family that is there', () => {
    const richiesta = mutazioneResidenza('02', '1', [inElenco(solo, '12')], {
      generalitaSchedaFamiglia: famigliaDi(padre),
      residenzaFamiglia: [],
    });
    a.registra('5005', richiesta);
    expect(numeroDi(solo)).toBe(numeroDi(padre));
    expect(testoIn(a.cittadino(di(solo)), 'residenza', 'dataDecorrenzaResidenza')).toBe(OGGI);
  });
  prova('02: of somebody of another Comune, who leaves a notice there', () => {
    const richiesta = mutazioneResidenza('02', '2', [inElenco(solo, '1')], {
      residenzaFamiglia: [residenza('3', OGGI, BOLOGNA)],
    });
    const { idANPR } = a.registra('5005', richiesta, { mittente: ISTAT_BOLOGNA });
    expect(comune(solo)).toBe('BOLOGNA');
    expect(comune(solo, IERI)).toContain('PAVULLO');
    const elenco = {
      statoLavorazione: '7',
      periodoRiferimentoRichieste: { dataOraIniziale: `${OGGI}T00:00:00Z`, dataOraFinale: `${OGGI}T12:00:01Z` },
    };
    const { valore } = a.registra('3003', { ricercaElenchiRichieste: elenco });
    const [notifica] = sezioniDi(valore, 'elencoRisposte');
    expect(testoIn(notifica, 'tipoOperazione')).toBe('N010');
    const xml = Buffer.from(testoIn(notifica, 'xmlRisposta')!, 'base64').toString();
    expect(xml).toContain(`<idOperazioneANPR>${idANPR}</idOperazioneANPR>`);
  });
  prova('02: of a whole family moves the family', () => {
    const tutti = [inElenco(padre, '1'), inElenco(madre, '2'), ...figli.map((uno) => inElenco(uno, '3'))];
    const richiesta = mutazioneResidenza('02', '1', tutti, { generalitaSchedaFamiglia: famigliaDi(padre) });
    a.registra('5005', richiesta);
    expect(numeroDi(padre)).toBe(numeroDi(padre, IERI));
    expect(civico(figli[0]!)).toBe('12');
  });
  prova('01: without a fixed one', () => {
    a.registra('5005', mutazioneResidenza('01', '2', [inElenco(figli[0]!, '1')]));
    expect(testoIn(a.cittadino(di(figli[0]!)), 'attributiSoggetto', 'senzaFissaDimora')).toBe('S');
  });
  test.each([
    ['03', '2'],
    ['04', '3'],
  ])('%s: another address besides it', (tipo, tipoIndirizzo) => {
    a.senzaEffetti(() => {
      const altra = { ...residenza('99'), tipoIndirizzo };
      const richiesta = mutazioneResidenza(tipo, '1', [inElenco(solo, '1')], { residenzaFamiglia: [altra] });
      a.registra('5005', richiesta);
      const residenze = sezioniDi(a.cittadino(di(solo)), 'residenza');
      expect(residenze.map((una) => testoIn(una, 'tipoIndirizzo'))).toEqual(['1', tipoIndirizzo]);
      expect(testoIn(residenze[1], 'indirizzo', 'numeroCivico', 'numero')).toBe('99');
      expect(sezioniDi(a.cittadino(di(solo), IERI), 'residenza')).toHaveLength(1);
    });
  });
});
