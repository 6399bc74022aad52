import type { ParteVerifica } from './gruppi.ts';

/** The e-services of ANPR that a Comune may use on PDND; C027 and C028 do not exist, C033 is not for Comuni. */
export const codiciEService = [
  'C001',
  'C002',
  'C003',
  'C004',
  'C005',
  'C006',
  'C007',
  'C008',
  'C009',
  'C010',
  'C011',
  'C012',
  'C013',
  'C014',
  'C015',
  'C016',
  'C017',
  'C018',
  'C019',
  'C020',
  'C021',
  'C022',
  'C023',
  'C024',
  'C025',
  'C026',
  'C029',
  'C030',
  'C031',
  'C032',
  'C034',
] as const;
export type CodiceEService = (typeof codiciEService)[number];

/** `verifica` answers yes or no; the others disclose data, so they are offered after (art. 62 CAD, GDPR art. 5.1.c). */
export type SpecieEService = 'verifica' | 'accertamento' | 'identificativo';

/** Elements of `tipoDatiSoggettiEnte` that a service may answer with. */
export type ParteRisposta =
  | 'generalita'
  | 'identificativi'
  | 'residenza'
  | 'statoCivile'
  | 'cittadinanza'
  | 'paternita'
  | 'maternita'
  | 'matrimonio'
  | 'vedovanza'
  | 'annullamentoMatrimonio'
  | 'unioneCivile'
  | 'domicilioDigitale'
  | 'legameSoggetto'
  | 'datiDecesso'
  | 'listaElettorale'
  | 'infoSoggettoEnte';

export interface EService {
  readonly specie: SpecieEService;
  readonly etichetta: string;
  /** The part of the path that names it, with a plain hyphen (the published C001 has another dash: pdnd-idanpr 2.3). */
  readonly segmento: string;
  /** False where the exact path is not public: the configuration must say it, and the screens mark it. */
  readonly percorsoNoto: boolean;
  /** What it verifies of what was declared; `obbligatoria` where it refuses to go without. */
  readonly verifica?: { readonly parte: ParteVerifica; readonly obbligatoria: boolean };
  readonly risposta: readonly ParteRisposta[];
  /** `idOperazioneClient` must be a growing number, and one used before gets its old answer again. */
  readonly idCrescente: boolean;
}

interface Voce {
  readonly segmento?: string;
  readonly verifica?: EService['verifica'];
  readonly risposta?: readonly ParteRisposta[];
  readonly idCrescente?: true;
}

const servizio =
  (specie: SpecieEService) =>
  (codice: CodiceEService, nome: string, etichetta: string, voce: Voce = {}): EService => ({
    specie,
    etichetta,
    segmento: voce.segmento ?? `${codice}-servizio${nome}`,
    percorsoNoto: percorsiNoti.has(codice),
    ...(voce.verifica ? { verifica: voce.verifica } : {}),
    risposta: voce.risposta ?? ['infoSoggettoEnte'],
    idCrescente: voce.idCrescente ?? false,
  });

/** Seen in a published file or in live use (pdnd-idanpr 3). */
const percorsiNoti: ReadonlySet<CodiceEService> = new Set([
  'C001',
  'C002',
  'C003',
  'C004',
  'C006',
  'C007',
  'C008',
  'C015',
  'C017',
  'C018',
  'C019',
  'C020',
  'C021',
  'C029',
  'C030',
  'C031',
]);

const verifica = servizio('verifica');
const accertamento = servizio('accertamento');
const identificativo = servizio('identificativo');
const obbligatoria = (parte: ParteVerifica) => ({ parte, obbligatoria: true });
const facoltativa = (parte: ParteVerifica) => ({ parte, obbligatoria: false });
const chi = ['identificativi', 'generalita'] as const;

/** Every e-service: what it is called, where it is, what it is asked and what it answers (pdnd-idanpr 3). */
export const eServizi: Readonly<Record<CodiceEService, EService>> = {
  C001: accertamento('C001', 'Notifica', 'Dati per la notifica', {
    risposta: [...chi, 'residenza', 'infoSoggettoEnte'],
    idCrescente: true,
  }),
  C002: accertamento('C002', 'Comunicazione', 'Dati per la comunicazione', {
    risposta: [...chi, 'residenza', 'domicilioDigitale', 'datiDecesso', 'infoSoggettoEnte'],
  }),
  C003: verifica('C003', 'VerificaDichGeneralita', 'Verifica delle generalità', {
    verifica: obbligatoria('generalita'),
  }),
  C004: verifica('C004', 'VerificaDichDecesso', 'Verifica del decesso', {
    verifica: obbligatoria('datiDecesso'),
    idCrescente: true,
  }),
  C005: verifica('C005', 'VerificaDichMatrimonio', 'Verifica del matrimonio', {
    verifica: obbligatoria('matrimonio'),
  }),
  C006: verifica('C006', 'VerificaDichCittadinanza', 'Verifica della cittadinanza', {
    verifica: obbligatoria('cittadinanza'),
  }),
  C007: verifica('C007', 'VerificaDichEsistenzaVita', "Verifica dell'esistenza in vita"),
  C008: verifica('C008', 'VerificaDichResidenza', 'Verifica della residenza', {
    verifica: obbligatoria('residenza'),
    idCrescente: true,
  }),
  C009: verifica('C009', 'VerificaDichStatoFamiglia', 'Verifica dello stato di famiglia', {
    verifica: obbligatoria('listaSoggetti'),
  }),
  C010: verifica('C010', 'VerificaDichStatoLibero', 'Verifica dello stato libero', {
    verifica: facoltativa('statoCivile'),
  }),
  C011: verifica('C011', 'VerificaDichVedovanza', 'Verifica della vedovanza', { verifica: facoltativa('vedovanza') }),
  C012: verifica('C012', 'VerificaDichPaternita', 'Verifica della paternità', { verifica: obbligatoria('paternita') }),
  C013: verifica('C013', 'VerificaDichMaternita', 'Verifica della maternità', { verifica: obbligatoria('maternita') }),
  C014: verifica('C014', 'VerificaDichUnioneCivile', "Verifica dell'unione civile", {
    verifica: facoltativa('unioneCivile'),
  }),
  C015: accertamento('C015', 'AccertamentoGeneralita', 'Generalità', { risposta: [...chi, 'statoCivile'] }),
  C016: accertamento('C016', 'AccertamentoDecesso', 'Decesso', {
    risposta: [...chi, 'datiDecesso', 'infoSoggettoEnte'],
  }),
  C017: accertamento('C017', 'AccertamentoMatrimonio', 'Matrimonio', {
    risposta: [...chi, 'statoCivile', 'matrimonio', 'vedovanza', 'annullamentoMatrimonio'],
  }),
  C018: accertamento('C018', 'AccertamentoCittadinanza', 'Cittadinanza', { risposta: [...chi, 'cittadinanza'] }),
  C019: accertamento('C019', 'AccertamentoEsistenzaVita', 'Esistenza in vita', {
    risposta: [...chi, 'infoSoggettoEnte'],
  }),
  C020: accertamento('C020', 'AccertamentoResidenza', 'Residenza', {
    risposta: [...chi, 'residenza', 'datiDecesso', 'infoSoggettoEnte'],
  }),
  C021: accertamento('C021', 'AccertamentoStatoFamiglia', 'Stato di famiglia', {
    risposta: [...chi, 'legameSoggetto', 'datiDecesso', 'infoSoggettoEnte'],
  }),
  C022: accertamento('C022', 'AccertamentoStatoLibero', 'Stato libero', { risposta: [...chi, 'statoCivile'] }),
  C023: accertamento('C023', 'AccertamentoVedovanza', 'Vedovanza', { risposta: [...chi, 'statoCivile', 'vedovanza'] }),
  C024: accertamento('C024', 'AccertamentoPaternita', 'Paternità', { risposta: [...chi, 'paternita'] }),
  C025: accertamento('C025', 'AccertamentoMaternita', 'Maternità', { risposta: [...chi, 'maternita'] }),
  C026: accertamento('C026', 'AccertamentoUnioneCivile', 'Unione civile', {
    risposta: [...chi, 'statoCivile', 'unioneCivile'],
  }),
  C029: accertamento('C029', 'AccertamentoDatiAnagrafici', 'Dati anagrafici', {
    risposta: [...chi, 'residenza', 'statoCivile', 'cittadinanza', 'datiDecesso', 'infoSoggettoEnte'],
  }),
  C030: identificativo('C030', 'AccertamentoIdUnicoNazionale', 'ID ANPR', { risposta: ['identificativi'] }),
  C031: identificativo('C031', 'VerificaIdUnicoNazionale', "Corrispondenza dell'ID ANPR", {
    verifica: obbligatoria('identificativi'),
  }),
  C032: accertamento('C032', 'AccertamentoElettorale', 'Posizione elettorale', {
    risposta: [...chi, 'listaElettorale'],
  }),
  C034: accertamento('C034', 'AccertamentoGenitorialita', 'Figli minori', {
    risposta: [...chi, 'legameSoggetto'],
  }),
};

/** The services that answer a file of many people, in their own time (pdnd-idanpr 3.5). */
export const codiciMassivi = ['ID-ANPR', 'ESISTENZA-IN-VITA', 'RESIDENZA', 'DECESSO'] as const;
export type CodiceMassivo = (typeof codiciMassivi)[number];

export interface EServiceMassivo {
  readonly etichetta: string;
  readonly segmento: string;
  readonly casoUso: CodiceEService;
}

/** The misspelling in the second is the catalogue's own. */
export const eServiziMassivi: Readonly<Record<CodiceMassivo, EServiceMassivo>> = {
  'ID-ANPR': { etichetta: 'ID ANPR di molte persone', segmento: 'E002AccertamentoIdAnprMassivo', casoUso: 'C030' },
  'ESISTENZA-IN-VITA': {
    etichetta: 'Esistenza in vita di molte persone',
    segmento: 'E002VericaEsistenzaInVitaMassiva',
    casoUso: 'C007',
  },
  RESIDENZA: {
    etichetta: 'Residenza di molte persone',
    segmento: 'ElabMassivaAccertamentoResidenza',
    casoUso: 'C020',
  },
  DECESSO: { etichetta: 'Decesso di molte persone', segmento: 'ElabMassivaAccertamentoDatiDecesso', casoUso: 'C016' },
};

/** Every service of PDND that a Comune may ask: those about one person, those about many. */
export type CodiceServizio = CodiceEService | CodiceMassivo;
export const codiciServizio: readonly CodiceServizio[] = [...codiciEService, ...codiciMassivi];

export const eMassivo = (codice: CodiceServizio): codice is CodiceMassivo => Object.hasOwn(eServiziMassivi, codice);

/** What a service is about: the code of the one that answers the same about one person. */
export const casoUsoDi = (codice: CodiceServizio): CodiceEService =>
  eMassivo(codice) ? eServiziMassivi[codice].casoUso : codice;

/** The service that answers about many people what this one does about one; undefined where there is none. */
export const massivoDi = (codice: CodiceEService): CodiceMassivo | undefined =>
  codiciMassivi.find((uno) => eServiziMassivi[uno].casoUso === codice);

/** Where every e-service answers, under its own segment. */
export const percorsi = {
  base: (segmento: string): string => `/govway/rest/in/MinInternoPortaANPR-PDND/${segmento}/v1`,
  domanda: '/anpr-service-e002',
  stato: '/status',
  massivo: {
    richiesta: '/anpr-massivo-e002-richiesta',
    scarico: (id: string): string => `/anpr-massivo-e002-download/resource/${id}`,
    eliminazione: (id: string): string => `/anpr-massivo-e002-delete/resource/${id}`,
  },
} as const;
