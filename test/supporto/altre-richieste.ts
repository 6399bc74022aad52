import type { Campi } from '../../contract/operazioni/albero.ts';
import { OGGI } from './anagrafe.ts';
import {
  atto,
  famigliaDi,
  legame,
  nuovaFamiglia,
  PAVULLO,
  persona,
  residenza,
  residenzaEstera,
  ricercaDi,
} from './richieste.ts';

// Requests of the services that are asked less often, good as they are.

/** A 1010: a convivenza begins with who is in charge of it. */
export const convivenza = (chi: Campi, altro: Campi = {}): Campi => ({
  generalitaSchedaConvivenza: {
    ...{ denominazioneConvivenza: 'CASA NUOVA', specieConvivenza: '3', tipoScheda: '2' },
    dataOrigineFamigliaConvivenza: OGGI,
  },
  tutoreIntestatario: { generalita: ricercaDi(chi), comuneResidenza: PAVULLO, dataIntestarioConvivenza: OGGI },
  residenzaConvivneza: residenza(),
  datiControllo: {},
  ...altro,
});

/** A 2009 of the convivenza of that number. */
export const archiviazione = (idFamigliaConvivenzaANPR: string, altro: Campi = {}): Campi => ({
  estremiSchedaConvivenza: { idFamigliaConvivenzaANPR, tipoScheda: '2' },
  datiArchiviazione: { dataDecorrenzaArchiviazione: OGGI },
  datiControllo: {},
  ...altro,
});

/** A 1014 that opens, changes or closes a procedure about residence. */
export const procedimento = (tipoOperazione: string, altro: Campi = {}, dati: Campi = {}): Campi => ({
  procedimentoIstruttoria: {
    ...(tipoOperazione === 'I'
      ? { numeroPraticaComune: '2026-777', motivoAvvio: '6', statoProcedimento: '1' }
      : { statoProcedimento: '2' }),
    ...(tipoOperazione === 'C' || tipoOperazione === 'A' ? { dataChiusura: OGGI, esitoChiusura: 'C' } : {}),
    ...{ tipoOperazione, dataStato: OGGI },
    ...dati,
  },
  ...altro,
});

/** A 5013 of that datum of table 48. */
export const revoca = (chi: Campi, tipoRevoca: string, dato: Campi = {}): Campi => ({
  schedaSoggetto: { generalitaPerRicerca: ricercaDi(chi), ...dato },
  motivoAnnullamento: { motivoRevoca: '1' },
  datiControllo: { tipoRevoca },
});

/** A 5014 of that kind. */
export const rettifica = (chi: Campi, codice: string, dati: Campi): Campi => ({
  generalitaPerRicerca: ricercaDi(chi),
  tipoRettifica: { [`richiestaRettifica${codice}`]: dati },
});

/** A 5021 of that kind, about the marriage with `coniuge2`. */
export const poligamia = (chi: Campi, tipo: string, altro: Campi, coniuge2?: Campi): Campi => ({
  matrimonioPerRicerca: { coniuge1: ricercaDi(chi), ...(coniuge2 ? { coniuge2 } : {}) },
  datiControllo: { tipoMutazione: [tipo] },
  ...altro,
});

export const iscrizioneAire = (motivoIscrizione = 'C01', altro: Campi = {}): Campi => ({
  ...{ motivoIscrizione, iniziativaIscrizione: '4', individuazioneComuneIscrizione: '1' },
  ...altro,
});

/** An A002: a resident leaves, alone in a new family of the AIRE. */
export const espatrio = (chi: Campi, altro: Campi = {}): Campi => ({
  generalitaA002: { generalita: ricercaDi(chi) },
  famiglia: {
    famiglia: nuovaFamiglia({ famigliaAire: 'S', dataOrigineFamigliaConvivenza: OGGI }),
    legameSoggetto: legame('1'),
  },
  iscrizioneAire: iscrizioneAire(),
  residenzaEstera: residenzaEstera(),
  datiControllo: { attribuzioneFamigliaAIRE: '1' },
  ...altro,
});

/** An A001: born today abroad to somebody of the AIRE, whose family it joins. */
export const nascitaAire = (genitore: Campi, altro: Campi = {}): Campi => ({
  generalitaA001: {
    generalita: persona({ luogoNascita: { localita: { descrizioneStato: 'GERMANIA', codiceStato: '216' } } }),
  },
  attoNascita: atto(),
  [(genitore['generalita'] as Campi)['sesso'] === 'M' ? 'paternita' : 'maternita']: { generalita: ricercaDi(genitore) },
  famiglia: famigliaDi(genitore),
  legameSoggetto: legame('3'),
  iscrizioneAire: iscrizioneAire('C02'),
  datiControllo: { attribuzioneFamigliaAIRE: '2', gestioneCF: '1' },
  ...altro,
});

/** An A006 of that kind on somebody of the AIRE. */
export const mutazioneAire = (chi: Campi, tipoMutazione: string, altro: Campi = {}): Campi => ({
  generalita: ricercaDi(chi),
  famiglia: famigliaDi(chi),
  datiControllo: { tipoMutazione, attribuzioneFamigliaAIRE: '2' },
  ...altro,
});
