import { createHash } from 'node:crypto';
import { casoUsoDi, type CodiceServizio, eMassivo, percorsi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { richiestaDi, richiestaMassiva } from '../../../contract/operazioni/pdnd/alberi.ts';
import { leggiJson } from '../../../contract/operazioni/pdnd/json.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import type { Difetto } from '../../../contract/pdnd/difetti.ts';
import { digest as algoritmo } from '../../firma/algoritmi.ts';
import { massimoCaratteri } from '../chi.ts';
import { digestCorpo, tipoContenuto } from '../gettoni.ts';
import type { RichiestaPdnd } from '../richieste.ts';
import { esaminaGettone, type NomiDifetti } from './gettone.ts';
import { esaminaVoucher } from './voucher.ts';
import { intestazione, type Attesa } from './attesa.ts';

/** What is wrong with the call to the e-service. */
export const esaminaEService = (richiesta: RichiestaPdnd, attesa: Attesa): readonly Difetto[] => {
  const traccia = intestazione(richiesta, 'Agid-JWT-TrackingEvidence');
  const voucher = /^Bearer (.+)$/.exec(intestazione(richiesta, 'Authorization') ?? '')?.[1];
  return [
    ...nomi(richiesta),
    ...indirizzo(richiesta, attesa),
    ...esaminaVoucher(voucher, traccia, attesa),
    ...tracciamento(traccia, attesa),
    ...(richiesta.body === undefined ? senzaCorpo(richiesta) : conCorpo(richiesta, richiesta.body, attesa)),
  ];
};

const nostre = ['Authorization', 'Agid-JWT-TrackingEvidence', 'Agid-JWT-Signature', 'Digest'];

/** Headers that look like ours and are not, such as `Agid-JWS-Signature`. */
const nomi = ({ headers }: RichiestaPdnd): readonly Difetto[] =>
  Object.keys(headers)
    .filter((nome) => /^agid-/i.test(nome) && !nostre.some((suo) => suo.toLowerCase() === nome.toLowerCase()))
    .map((nome) => ({ codice: 'INTESTAZIONE_SCRITTA_MALE', dove: nome }));

const operazioniDi = (codice: CodiceServizio): readonly string[] =>
  eMassivo(codice)
    ? [percorsi.massivo.richiesta, percorsi.massivo.scarico(''), percorsi.massivo.eliminazione('')]
    : [percorsi.domanda];

function indirizzo({ url }: RichiestaPdnd, { codice, servizio }: Attesa): readonly Difetto[] {
  if (url === servizio.url) return [];
  const chiaro = decodeURI(url);
  if (/[\u2010-\u2015]/.test(chiaro)) return [{ codice: 'INDIRIZZO_TRATTINO' }];
  const conOperazione = operazioniDi(codice).some((una) => chiaro.includes(una));
  if (servizio.url.startsWith(url) || !conOperazione) return [{ codice: 'INDIRIZZO_SENZA_OPERAZIONE' }];
  return [{ codice: 'INDIRIZZO_ALTRO' }];
}

const nomiTraccia: NomiDifetti = {
  illeggibile: 'TRACCIA_ILLEGGIBILE',
  algoritmo: 'TRACCIA_ALGORITMO',
  tipo: 'TRACCIA_TIPO',
  tempi: 'TRACCIA_TEMPI',
  durata: 'TRACCIA_DURATA',
  chiave: 'TRACCIA_CHIAVE',
  certificato: 'TRACCIA_CERTIFICATO',
  firma: 'TRACCIA_FIRMA',
  audience: 'TRACCIA_AUDIENCE',
  mittente: 'TRACCIA_MITTENTE',
  incompleta: 'TRACCIA_INCOMPLETA',
  nelFuturo: 'TRACCIA_NEL_FUTURO',
  scaduta: 'TRACCIA_SCADUTA',
};

const obblighiTraccia = { obbligatori: ['purposeId', 'dnonce', 'userID', 'userLocation', 'LoA'], durata: 600 };
const obblighiFirma = { obbligatori: ['signed_headers'], durata: 300 };

function tracciamento(traccia: string | undefined, attesa: Attesa): readonly Difetto[] {
  if (!traccia) return [{ codice: 'TRACCIA_ASSENTE' }];
  const { difetti, letto } = esaminaGettone(traccia, nomiTraccia, obblighiTraccia, attesa);
  if (!letto) return difetti;
  const { contenuto } = letto;
  const lunghi = ['userID', 'userLocation', 'LoA'].filter((nome) => String(contenuto[nome]).length > massimoCaratteri);
  const altra = contenuto['purposeId'] !== undefined && contenuto['purposeId'] !== attesa.servizio.purposeId;
  return [
    ...difetti,
    ...(lunghi.length > 0 ? [{ codice: 'TRACCIA_TROPPO_LUNGA', dove: lunghi.join(', ') } as const] : []),
    ...(altra ? [{ codice: 'TRACCIA_ALTRA_FINALITA' } as const] : []),
  ];
}

const senzaCorpo = (richiesta: RichiestaPdnd): readonly Difetto[] =>
  intestazione(richiesta, 'Agid-JWT-Signature') === undefined ? [] : [{ codice: 'FIRMA_SENZA_CORPO' }];

const conCorpo = (richiesta: RichiestaPdnd, corpo: string, attesa: Attesa): readonly Difetto[] => [
  ...tipo(richiesta),
  ...impronta(intestazione(richiesta, 'Digest'), Buffer.from(corpo)),
  ...firma(richiesta, attesa),
  ...contenuto(corpo, attesa),
];

const tipo = (richiesta: RichiestaPdnd): readonly Difetto[] =>
  intestazione(richiesta, 'Content-Type') === tipoContenuto ? [] : [{ codice: 'TIPO_CONTENUTO' }];

function impronta(digest: string | undefined, corpo: Buffer): readonly Difetto[] {
  if (!digest) return [{ codice: 'DIGEST_ASSENTE' }];
  if (digest === digestCorpo(corpo)) return [];
  const esadecimale = createHash(algoritmo).update(corpo).digest('hex');
  return [{ codice: digest.toLowerCase().endsWith(esadecimale) ? 'DIGEST_ESADECIMALE' : 'DIGEST_DI_ALTRO' }];
}

const nomiFirma: NomiDifetti = {
  illeggibile: 'FIRMA_ILLEGGIBILE',
  algoritmo: 'FIRMA_ALGORITMO',
  tipo: 'FIRMA_TIPO',
  tempi: 'FIRMA_TEMPI',
  durata: 'FIRMA_DURATA',
  chiave: 'FIRMA_CHIAVE',
  certificato: 'FIRMA_CERTIFICATO',
  firma: 'FIRMA_FIRMA',
  audience: 'FIRMA_AUDIENCE',
  mittente: 'FIRMA_MITTENTE',
  incompleta: 'FIRMA_INCOMPLETA',
  nelFuturo: 'FIRMA_NEL_FUTURO',
  scaduta: 'FIRMA_SCADUTA',
};

function firma(richiesta: RichiestaPdnd, attesa: Attesa): readonly Difetto[] {
  const testo = intestazione(richiesta, 'Agid-JWT-Signature');
  if (!testo) return [{ codice: 'FIRMA_ASSENTE' }];
  const { difetti, letto } = esaminaGettone(testo, nomiFirma, obblighiFirma, attesa);
  const firmate = letto?.contenuto['signed_headers'];
  if (firmate === undefined) return difetti;
  const diverse = nonFirmate(firmate, richiesta);
  return diverse.length === 0 ? difetti : [...difetti, { codice: 'FIRMA_INTESTAZIONI', dove: diverse.join(', ') }];
}

/** Headers that must be signed and are not, or not as they are sent; and those signed that are not sent. */
function nonFirmate(firmate: unknown, richiesta: RichiestaPdnd): readonly string[] {
  const voci = (Array.isArray(firmate) ? firmate : []).flatMap((una: unknown) =>
    typeof una === 'object' && una !== null ? Object.entries(una as Record<string, unknown>) : [],
  );
  const coperte = new Set(voci.map(([nome]) => nome.toLowerCase()));
  const mancanti = ['digest', 'content-type'].filter((nome) => !coperte.has(nome));
  const diverse = voci.filter(([nome, valore]) => intestazione(richiesta, nome) !== valore).map(([nome]) => nome);
  return [...mancanti, ...diverse];
}

/** The body by the service's own tree. */
function contenuto(corpo: string, { codice }: Attesa): readonly Difetto[] {
  let letto: unknown;
  try {
    letto = JSON.parse(corpo);
  } catch {
    // The reason it is looked at: not JSON is one of the things that can be wrong with it.
    return [{ codice: 'CORPO_NON_VALIDO' }];
  }
  if (typeof letto !== 'object' || letto === null) return [{ codice: 'CORPO_NON_VALIDO' }];
  const albero = eMassivo(codice) ? richiestaMassiva : richiestaDi(codice);
  // Numbers are read as their text: a kind of search is one. What the tree does not know is invalid too.
  const { valore, ignoti } = leggiJson(albero, letto);
  const sbagliati = [...valida(albero, valore), ...ignoti].map(({ percorso }) => percorso);
  if (sbagliati.length > 0) return [{ codice: 'CORPO_NON_VALIDO', dove: sbagliati.join(', ') }];
  const casoUso = testoDi(sezioneDi(valore, 'datiRichiesta'), 'casoUso');
  return casoUso === casoUsoDi(codice) ? [] : [{ codice: 'CASO_USO_ALTRO' }];
}
