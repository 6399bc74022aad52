import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../../../contract/operazioni/valori.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import {
  archiviazione,
  convivenza,
  espatrio,
  iscrizioneAire,
  mutazioneAire,
  nascitaAire,
  poligamia,
  procedimento,
  rettifica,
  revoca,
} from '../../../supporto/altre-richieste.ts';
import {
  annullamento,
  BOLOGNA,
  evento,
  generalitaDi,
  immigrazione,
  ISTAT_BOLOGNA,
  ITALIANA,
  legame,
  localita,
  mutazioneScheda,
  nuovaFamiglia,
  residenza,
  residenzaEstera,
  ricercaDi,
  straniera,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const IERI = '2026-06-14';
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const nuovo = (risposta: Parameters<typeof variati>[0]): Campi => a.cittadino(di(variati(risposta)[0]!))!;
const padre = a.esempio('famiglia-numerosa');
const [, , figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');

describe('1002: the other registrations', () => {
  prova('from abroad: a new record, with where they came from', () => {
    const scheda = nuovo(
      a.registra('1002', immigrazione({ permessoSoggiorno: { tipoSoggiorno: '1', numeroSoggiorno: 'I7' } })),
    );
    expect(testoIn(scheda, 'generalita', 'codiceFiscale', 'codFiscale')).toMatch(/^BNLSLM90E44Z330.$/);
    expect(testoIn(scheda, 'provenienza', 'localita', 'descrizioneStato')).toBe('MAROCCO');
    expect(testoIn(scheda, 'residenza', 'indirizzo', 'numeroCivico', 'numero')).toBe('12');
    expect(testoIn(scheda, 'datiIscrizione', 'iscrizioneResidente', 'motivoIscrizione')).toBe('4');
    expect(a.famiglia(di(scheda))).toHaveLength(1);
    expect(a.cittadino(di(scheda), IERI)).toBeUndefined();
  });
  const ritorno = (chi: Campi, idMotivoIscrizione: string): Campi =>
    immigrazione({
      motivoIscrizione: { idMotivoIscrizione },
      generalita1002: { generalita: ricercaDi(chi) },
      cittadinanza: [ITALIANA],
      provenienza: { localita: localita(stati.GERMANIA) },
    });
  prova('back from the AIRE of another Comune, which is told', () => {
    const chi = a.esempio('aire');
    const qui = { ...ritorno(chi, '6'), residenza: [residenza('3', OGGI, BOLOGNA)] };
    a.registra('1002', qui, { mittente: ISTAT_BOLOGNA });
    const elenco = {
      statoLavorazione: '7',
      periodoRiferimentoRichieste: { dataOraIniziale: `${OGGI}T00:00:00Z`, dataOraFinale: `${OGGI}T12:00:01Z` },
    };
    expect(a.registra('3003', { ricercaElenchiRichieste: elenco }).xml).toContain(
      '<tipoOperazione>N014</tipoOperazione>',
    );
  });
  prova('back from the AIRE: the record and the ID of always', () => {
    const chi = a.esempio('aire');
    a.registra('1002', ritorno(chi, '6'));
    const scheda = a.cittadino(di(chi))!;
    expect(testoIn(scheda, 'generalita', 'soggettoAIRE')).toBeUndefined();
    expect(testoIn(scheda, 'residenza', 'indirizzo', 'comune', 'nomeComune')).toContain('PAVULLO');
    expect(testoIn(a.cittadino(di(chi), IERI), 'generalita', 'soggettoAIRE')).toBe('S');
  });
  prova('married to one of several of one name asks which, and takes the one chosen', () => {
    const nozze = { coniuge: { cognome: 'BARALDI', nome: 'ANDREA' }, datiMatrimonio: evento('2020-05-01') };
    const richiesta = immigrazione({
      generalita1002: { generalita: straniera(), statoCivile: { statoCivile: '2' } },
      matrimonio: nozze,
    });
    const { ramo, valore } = a.chiedi('1002', richiesta);
    expect(ramo).toBe('multipla');
    const [, secondo] = sezioniDi(sezioneDi(valore, 'elencoMatrimoni'), 'matrimonio');
    const coniuge = ricercaDi({ generalita: sezioneDi(secondo, 'coniuge')! });
    const scheda = nuovo(a.registra('1002', { ...richiesta, matrimonio: { ...nozze, coniuge } }));
    expect(testoIn(scheda, 'matrimonio', 'coniuge', 'idSchedaSoggettoANPR')).toBe(coniuge['idSchedaSoggettoANPR']);
  });
  prova('found again after being unknown', () => {
    const chi = a.esempio('irreperibile');
    a.registra('1002', ritorno(chi, '5'));
    expect(a.cittadino(di(chi))!['datiCancellazione']).toBeUndefined();
    expect(a.cittadino(di(chi), IERI)!['datiCancellazione']).toBeDefined();
    expect(a.famiglia(di(chi)).map(idAnprDi)).toEqual([idAnprDi(chi)]);
  });
});

describe('1010 and 2009: convivenze', () => {
  prova('one begins with who is in charge, and is put away once it is empty', () => {
    a.registra('1010', convivenza(solo));
    const famiglia = sezioneDi(a.cittadino(di(solo)), 'famigliaConvivenza')!;
    expect(famiglia).toMatchObject({ tipoScheda: '2', denominazioneConvivenza: 'CASA NUOVA', specieConvivenza: '3' });
    expect(a.famiglia(di(solo), OGGI, '3').map(idAnprDi)).toEqual([idAnprDi(solo)]);
    const numero = famiglia['idFamigliaConvivenzaANPR']!;
    const uscita = {
      ...{ generalitaSchedaFamiglia: nuovaFamiglia(), residenzaFamiglia: [residenza()] },
      elencoSoggettiFamiglia: [{ generalita: ricercaDi(solo), legameSoggetto: legame('1') }],
      datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
    };
    a.registra('5005', uscita);
    a.registra('2009', archiviazione(numero as string));
    expect(a.chiedi('2009', archiviazione(numero as string)).xml).toContain('EF002');
  });
});

describe('1014: procedures', () => {
  const cercato = (chiave: Campi): readonly Campi[] => {
    const { valore } = a.chiedi('3004', { parametriRicerca3004: chiave });
    return sezioniDi(sezioneDi(valore, 'listaProcAmm'), 'elemProcAmm');
  };
  prova('are opened, changed and closed, and tied to what follows from them', () => {
    const aperto = a.registra('1014', procedimento('I', { generalitaPerRicerca: [ricercaDi(solo)] }));
    const numero = testoIn(variati(aperto)[0], 'procedimento', 'numeroPraticaAnpr')!;
    a.registra('1014', procedimento('M', {}, { numeroPraticaAnpr: numero, statoProcedimento: '3' }));
    const altro = { altriDati: { titoloStudio: 'H' }, datiDelProcedimento: { numeroPraticaAnpr: numero } };
    const { idANPR } = a.registra('5008', mutazioneScheda(solo, ['07'], altro));
    a.registra('1014', procedimento('C', {}, { numeroPraticaAnpr: numero }));
    const [uno] = cercato({ numeroProcedimentoAmm: numero });
    expect(sezioniDi(uno, 'procedimentoIstruttoria').map((s) => s['tipoOperazione'])).toEqual(['I', 'M', 'C']);
    expect(testoIn(uno, 'datiOperazioneCollegata', 'idOpANPRCollegata')).toBe(idANPR);
    expect(cercato({ numeroPraticaComune: '2026-777' })).toHaveLength(1);
    expect(cercato({ idOpANPRCollegata: idANPR })).toHaveLength(1);
  });
  prova('to register somebody, about nobody yet, and put away', () => {
    const aperto = a.registra('1014', procedimento('I', {}, { motivoAvvio: '2' }));
    const numero = testoIn(variati(aperto)[0], 'procedimento', 'numeroPraticaAnpr')!;
    a.registra('1014', procedimento('A', {}, { numeroPraticaAnpr: numero, esitoChiusura: 'S' }));
    expect(a.chiedi('1014', procedimento('M', {}, { numeroPraticaAnpr: numero })).xml).toContain('EN442');
  });
});

describe('3003: what was registered of somebody', () => {
  const registrate = (chi: Campi): readonly (string | undefined)[] => {
    const { codiceFiscale } = generalitaDi(chi);
    const datiSoggetto = { codiceFiscale: testoIn({ codiceFiscale: codiceFiscale! }, 'codiceFiscale', 'codFiscale')! };
    const { valore } = a.chiedi('3003', { parametriRicercaSoggetto: { datiSoggetto } });
    return sezioniDi(valore, 'elencoRisposte').map((una) => testoIn(una, 'tipoOperazione'));
  };
  prova('finds the operations that were about them, or changed them', () => {
    a.registra('5008', mutazioneScheda(solo, ['07'], { altriDati: { titoloStudio: 'H' } }));
    a.registra('A002', espatrio(solo));
    expect(registrate(solo)).toEqual(['5008', 'A002']);
  });
});

describe('5013: what should never have been registered', () => {
  prova('01: the father', () => {
    a.registra('5013', revoca(figlio, '01'));
    expect(a.cittadino(di(figlio))!['paternita']).toBeUndefined();
    expect(a.cittadino(di(figlio), IERI)!['paternita']).toBeDefined();
  });
  prova('06: a marriage, and the civil status is that of before', () => {
    const { matrimonio } = a.cittadino(di(padre)) as { matrimonio: Campi };
    a.registra('5013', revoca(padre, '06', { matrimonio: { coniuge: matrimonio['coniuge']! } }));
    const scheda = a.cittadino(di(padre))!;
    expect(scheda['matrimonio']).toBeUndefined();
    expect(testoIn(scheda, 'statoCivile', 'statoCivile')).toBe('1');
  });
  prova('03: a permit to stay', () => {
    const chi = a.esempio('straniero');
    const { permessoSoggiorno } = a.cittadino(di(chi)) as { permessoSoggiorno: Campi };
    a.registra('5013', revoca(chi, '03', { permessoSoggiorno }));
    expect(a.cittadino(di(chi))!['permessoSoggiorno']).toBeUndefined();
  });
  prova('09: the guardian', () => {
    const chi = a.esempio('interdetto');
    a.registra('5013', revoca(chi, '09'));
    expect(a.cittadino(di(chi))!['tutoreIntestatario']).toBeUndefined();
  });
});

describe('5014: dates, reasons and places that were always otherwise', () => {
  const dal = (giorno = OGGI): string | undefined =>
    testoIn(a.cittadino(di(solo), giorno), 'residenza', 'dataDecorrenzaResidenza');
  prova('101: the day of the residence, as of any day of it', () => {
    const vecchia = dal()!;
    const { xml } = a.registra('5014', rettifica(solo, '101', { dataDecorrenzaResidenza: '2026-02-02' }));
    expect(xml).toContain('<rispostaRettifica101>');
    expect([dal(), dal(IERI)]).toEqual(['2026-02-02', '2026-02-02']);
    expect(vecchia).not.toBe('2026-02-02');
    a.registra('5014', rettifica(solo, '101', { dataDecorrenzaResidenza: '2026-02-03' }));
    expect(dal()).toBe('2026-02-03');
  });
  prova('102: the reason of the registration', () => {
    a.registra('5014', rettifica(figlio, '102', { idMotivoIscrizione: '7' }));
    const motivo = testoIn(a.cittadino(di(figlio)), 'datiIscrizione', 'iscrizioneResidente', 'motivoIscrizione');
    expect(motivo).toBe('7');
  });
  prova('103 and 104: the days of registration, household and tie', () => {
    const date = { dataPrimaIscrizioneComune: '2020-01-01', dataIngressoFamiglia: '2020-01-02' };
    a.registra('5014', rettifica(figlio, '103', date));
    const scheda = a.cittadino(di(figlio))!;
    expect(testoIn(scheda, 'datiIscrizione', 'datiIscrizioneComune', 'dataIscrizione')).toBe('2020-01-01');
    expect(testoIn(scheda, 'legameSoggetto', 'dataDecorrenza')).toBe('2020-01-02');
    const altre = { dataOrigineFamigliaConvivenza: '2001-02-03', dataDecorrenzaLegame: '2020-01-03' };
    a.registra('5014', rettifica(figlio, '104', altre));
    const poi = a.cittadino(di(figlio))!;
    expect(testoIn(poi, 'famigliaConvivenza', 'dataOrigineFamigliaConvivenza')).toBe('2001-02-03');
    expect(testoIn(poi, 'legameSoggetto', 'dataDecorrenzaLegame')).toBe('2020-01-03');
  });
  prova('105: the place of birth', () => {
    a.registra('5014', rettifica(figlio, '105', { luogoNascita: { comune: BOLOGNA } }));
    expect(testoIn(a.cittadino(di(figlio), '2020-06-01'), 'generalita', 'luogoNascita', 'comune', 'nomeComune')).toBe(
      'BOLOGNA',
    );
  });
});

describe('5021: several marriages', () => {
  const marito = (): Campi => {
    const chi = a.esempio('straniero');
    const nozze = { coniuge: { cognome: 'ALAMI', nome: 'NADIA', sesso: 'F' }, datiMatrimonio: evento('2026-05-01') };
    a.registra('5008', mutazioneScheda(chi, ['12'], { statoCivile: { statoCivile: '2' }, matrimonio: nozze }));
    return chi;
  };
  const seconda = { cognome: 'TAZI', nome: 'HIND', sesso: 'F' };
  const nozze = { matrimonio: { coniuge: seconda, datiMatrimonio: evento('2026-05-20') } };
  const poligamie = (chi: Campi): readonly Campi[] =>
    sezioniDi(sezioneDi(a.cittadino(di(chi)), 'listaDatiPoligamia'), 'poligamia');

  prova('01 a second one, 02 its end by death, 07 undone', () => {
    const chi = marito();
    a.registra('5021', poligamia(chi, '01', nozze));
    expect(poligamie(chi)).toHaveLength(1);
    const vedovanza = { vedovanza: { datiMorteconiuge: evento() } };
    const fatta = a.registra('5021', poligamia(chi, '02', vedovanza, seconda));
    expect(poligamie(chi)[0]!['vedovanza']).toBeDefined();
    const datiAnnullamento = { datiAnnullamento: { idOperazioneANPR: fatta.idANPR } };
    a.registra('5021', poligamia(chi, '07', datiAnnullamento, seconda));
    expect(poligamie(chi)[0]!['vedovanza']).toBeUndefined();
  });
});

describe('the AIRE', () => {
  prova('A002: who leaves Italy keeps record and ID', () => {
    a.registra('A002', espatrio(solo));
    const scheda = a.cittadino(di(solo))!;
    expect(testoIn(scheda, 'generalita', 'soggettoAIRE')).toBe('S');
    expect(testoIn(scheda, 'datiIscrizione', 'tipoIscrizioneAIRE', 'motivoIscrizione')).toBe('C01');
    expect(testoIn(scheda, 'residenza', 'localitaEstera', 'consolato', 'descrizioneConsolato')).toBe('COLONIA');
    expect(testoIn(scheda, 'legameSoggetto', 'tipoLegame')).toBe('5');
    expect(testoIn(a.cittadino(di(solo), IERI), 'generalita', 'soggettoAIRE')).toBeUndefined();
  });
  prova('A001: a child born abroad into the family of the AIRE', () => {
    const genitore = a.esempio('famiglia-aire');
    const scheda = nuovo(a.registra('A001', nascitaAire(genitore)));
    expect(generalitaDi(scheda)['soggettoAIRE']).toBe('S');
    expect(a.famiglia(di(genitore)).map(idAnprDi)).toContain(idAnprDi(scheda));
  });
  prova('A006 1: the family lives elsewhere abroad', () => {
    const chi = a.esempio('famiglia-aire');
    a.registra('A006', mutazioneAire(chi, '1', { residenzaEstera: residenzaEstera() }));
    for (const uno of a.famiglia(di(chi))) {
      const sede = testoIn(a.cittadino(di(uno)), 'residenza', 'localitaEstera', 'consolato', 'descrizioneConsolato');
      expect(sede).toBe('COLONIA');
    }
  });
  prova('A006 4: the data of the registration', () => {
    const chi = a.esempio('aire');
    a.registra(
      'A006',
      mutazioneAire(chi, '4', { iscrizioneAire: iscrizioneAire('C01', { iniziativaIscrizione: '2' }) }),
    );
    const iniziativa = testoIn(a.cittadino(di(chi)), 'datiIscrizione', 'tipoIscrizioneAIRE', 'iniziativaIscrizione');
    expect(iniziativa).toBe('2');
  });
  prova('1013: a registration is annulled', () => {
    const fatta = a.registra('A002', espatrio(solo));
    a.registra('1013', annullamento('1013', 'A002', fatta, a.cittadino(di(solo))!));
    expect(testoIn(a.cittadino(di(solo)), 'generalita', 'soggettoAIRE')).toBeUndefined();
  });
  prova('A002 from the AIRE of another Comune', () => {
    const chi = a.esempio('aire');
    const richiesta = espatrio(chi, { iscrizioneAire: iscrizioneAire('C03') });
    a.registra('A002', richiesta, { mittente: ISTAT_BOLOGNA });
    const comune = testoIn(a.cittadino(di(chi)), 'generalita', 'idSchedaSoggettoComune', 'idSchedaSoggettoComuneIstat');
    expect(comune).toBe(ISTAT_BOLOGNA);
  });
});
