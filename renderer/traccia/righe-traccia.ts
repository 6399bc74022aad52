import { nomeFinalita } from '../../contract/messaggi/finalita.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { operazionePerCodice } from '../../contract/operazioni/index.ts';
import { codiciServizio, eMassivo, eServizi, eServiziMassivi } from '../../contract/operazioni/pdnd/catalogo.ts';
import { tipoCriteriRicerca } from '../../contract/operazioni/gruppi/ricerca.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import type { Apertura, Chiusura, RecordTraccia } from '../../contract/traccia.ts';
import { codiciErrore } from '../../contract/errori.ts';

const t = schermate.traccia;

/** A line of the log for the eye: an access is one line, its opening with its closing. */
export interface RigaTraccia {
  readonly chiave: string;
  readonly ora: string;
  readonly evento: string;
  readonly operatore: string;
  readonly finalita: string;
  readonly pratica: string;
  readonly soggetti: string;
  readonly esito: string;
  readonly tono: 'buona' | 'attenta' | 'neutra';
}

const vuota = { operatore: '', finalita: '', pratica: '', soggetti: '', esito: '', tono: 'neutra' } as const;

/** The records, newest first as they come, with each closing put beside its opening. */
export function righeTraccia(record: readonly RecordTraccia[]): readonly RigaTraccia[] {
  const chiusure = new Map(record.flatMap((uno) => (uno.tipo === 'chiusura' ? [[uno.accesso, uno] as const] : [])));
  const aperture = new Set(record.flatMap((uno) => (uno.tipo === 'apertura' ? [uno.accesso] : [])));
  return record.flatMap((uno, i) => {
    if (uno.tipo === 'apertura') return [rigaAccesso(uno, chiusure.get(uno.accesso))];
    if (uno.tipo !== 'chiusura') return [rigaSessione(uno, `${record.length - i} ${uno.ora}`)];
    // Its opening is older than the records asked for.
    return aperture.has(uno.accesso) ? [] : [rigaChiusura(uno)];
  });
}

const rigaAccesso = (apertura: Apertura, chiusura: Chiusura | undefined): RigaTraccia => {
  const { accesso, ora, operatore, operazione, criteri, finalita, pratica, confermati = [] } = apertura;
  const nome = nomeOperazione(operazione);
  const soggetti = chiusura && chiusura.soggetti.length > 0 ? chiusura.soggetti : apertura.soggetti;
  return {
    chiave: accesso,
    ora,
    evento: [
      nome,
      criteri.length > 0 && t.criteri(criteri.map((criterio) => nomeCriterio(criterio, operazione)).join(', ')),
      confermati.length > 0 && t.confermati(confermati),
    ]
      .filter(Boolean)
      .join(' '),
    operatore,
    finalita: nomeFinalita(finalita),
    pratica,
    soggetti: soggetti.length > 0 ? String(soggetti.length) : '',
    ...esitoDi(chiusura),
  };
};

/** What was asked, of ANPR or of PDND, in words; a code that is not known here stays as it is. */
export const nomeOperazione = (operazione: string): string => {
  const [codice, passo] = operazione.split(' ');
  const servizio = codiciServizio.find((uno) => uno === codice);
  if (!servizio) return operazionePerCodice(operazione)?.etichetta ?? t.altreOperazioni[operazione] ?? operazione;
  if (!eMassivo(servizio)) return eServizi[servizio].etichetta;
  const { etichetta } = eServiziMassivi[servizio];
  return passo === undefined ? etichetta : `${etichetta}, ${t.passiMassivi[passo] ?? passo}`;
};

/** The log names criteria by their elements; the trees know how those are called. */
export const nomeCriterio = (criterio: string, operazione: string): string => {
  const inCima = elementiDi(operazionePerCodice(operazione)?.richiesta.parti ?? []);
  return (elementiDi(tipoCriteriRicerca).get(criterio) ?? inCima.get(criterio))?.etichetta ?? criterio;
};

const rigaChiusura = (chiusura: Chiusura): RigaTraccia => ({
  ...vuota,
  chiave: chiusura.accesso,
  ora: chiusura.ora,
  evento: t.chiusuraSola,
  ...esitoDi(chiusura),
});

const esitoDi = (chiusura: Chiusura | undefined): Pick<RigaTraccia, 'esito' | 'tono'> => {
  if (!chiusura) return { esito: t.senzaChiusura, tono: 'attenta' };
  const codici = chiusura.codici.length > 0 ? ` ${t.codici(chiusura.codici.join(', '))}` : '';
  return { esito: `${t.esiti[chiusura.esito]}${codici}`, tono: chiusura.esito === 'ok' ? 'buona' : 'attenta' };
};

/** A code as people read it; one of another version of the program as it is. */
const nomeCodice = (scritto: string): string => {
  const codice = codiciErrore.find((uno) => uno === scritto);
  return codice ? messaggiErrore[codice].messaggio : scritto;
};

const rigaSessione = (record: Exclude<RecordTraccia, Apertura | Chiusura>, chiave: string): RigaTraccia => {
  const base = { ...vuota, chiave, ora: record.ora, evento: t.tipi[record.tipo] };
  switch (record.tipo) {
    case 'alterazione':
      return { ...base, esito: t.persi(record.attesa.dimensione, record.trovata.dimensione), tono: 'attenta' };
    case 'blocco':
    case 'uscita':
      return { ...base, esito: record.motivo === 'richiesta' ? '' : schermate.accesso.blocco.motivi[record.motivo] };
    case 'accesso-rifiutato':
      return { ...base, esito: nomeCodice(record.codice), tono: 'attenta' };
    case 'pin-carta': {
      const { atto, codice } = record;
      const esito = codice === undefined ? t.pinFatto : nomeCodice(codice);
      return { ...base, evento: t.attiPin[atto], esito, tono: codice === undefined ? 'buona' : 'attenta' };
    }
    case 'rilettura': {
      const { operatore, finalita, pratica, soggetti, modo } = record;
      const quanti = soggetti.length > 0 ? String(soggetti.length) : '';
      return {
        ...base,
        evento: t.modiRilettura[modo],
        operatore,
        finalita: nomeFinalita(finalita),
        pratica,
        soggetti: quanti,
      };
    }
    case 'pratica':
      return {
        ...base,
        evento: t.attiPratica[record.atto],
        operatore: record.operatore ?? '',
        pratica: record.pratica,
      };
    case 'controllo': {
      const { controllo, prima, livello, operatore } = record;
      return { ...base, operatore, esito: t.controllo(controllo, prima, livello) };
    }
    case 'tolleranza':
      return { ...base, operatore: record.operatore, esito: t.tolleranza(record.prima, record.ore) };
    case 'custodia': {
      const { atto, certificato, serie, operatore = t.primoAvvio } = record;
      return { ...base, evento: t.attiCustodia[atto], operatore, esito: t.certificato(certificato, serie) };
    }
    case 'chiave-pdnd':
      return { ...base, evento: t.attiChiavePdnd[record.atto], operatore: record.operatore, esito: record.kid };
    case 'driver': {
      const { prima, scelto, operatore = t.senzaCarta } = record;
      return { ...base, operatore, esito: t.driver(prima, scelto) };
    }
    case 'accesso':
    case 'sblocco':
    case 'firma-testa': {
      const { operatore, credenziale = 'carta-anpr' } = record;
      return { ...base, operatore, esito: t.credenziali[credenziale], tono: 'buona' };
    }
  }
};
