import type { Campi } from '../../contract/operazioni/albero.ts';
import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import type { Archivio } from '../archivio/archivio.ts';
import { type OperazioneConservata, operazioni } from '../archivio/operazioni.ts';
import { procedimenti } from '../archivio/procedimenti.ts';
import { comuneOspite } from './luoghi.ts';

/** Procedures that the sandbox's Comune has opened, and registrations of the years before, to look up. */

const PRIMO_NUMERO = 5_000_001;
/** The registrations of the past have lower ids than any that the sandbox gives. */
const PRIMA_OPERAZIONE = 1_800_000_001;

/** ANPR's table 30. */
const stato = { apertura: '1', chiusura: '2', istruttoria: '3', richiestaDati: '5' } as const;

interface Pratica {
  /** Whom it is about: the example of that kind, and the family of the day where `famiglia`. */
  readonly chi: SpecieSoggetto;
  readonly famiglia?: true;
  /** ANPR's table 29. */
  readonly motivo: string;
  readonly aperta: string;
  /** States after the opening, with their days. */
  readonly poi?: readonly (readonly [giorno: string, stato: string])[];
  readonly chiusa?: { readonly giorno: string; readonly esito: 'C' | 'R'; readonly operazione?: string };
}

const pratiche: readonly Pratica[] = [
  {
    chi: 'ufficiale',
    motivo: '6',
    aperta: '2022-05-16',
    chiusa: { giorno: '2022-06-30', esito: 'C', operazione: '5005' },
  },
  {
    chi: 'molte-residenze',
    motivo: '6',
    aperta: '2021-11-02',
    poi: [['2021-11-15', stato.istruttoria]],
    chiusa: { giorno: '2021-12-17', esito: 'C', operazione: '5005' },
  },
  {
    chi: 'famiglia-numerosa',
    famiglia: true,
    motivo: '1',
    aperta: '2019-10-14',
    chiusa: { giorno: '2019-10-14', esito: 'C', operazione: '1001' },
  },
  {
    chi: 'irreperibile',
    motivo: '4',
    aperta: '2022-09-05',
    poi: [
      ['2022-09-19', stato.istruttoria],
      ['2023-02-20', stato.richiestaDati],
    ],
    chiusa: { giorno: '2023-10-02', esito: 'C', operazione: '2003' },
  },
  {
    chi: 'emigrato',
    motivo: '4',
    aperta: '2024-07-15',
    chiusa: { giorno: '2024-07-22', esito: 'C', operazione: '2003' },
  },
  {
    chi: 'nuovo-cittadino',
    motivo: '7',
    aperta: '2024-05-08',
    chiusa: { giorno: '2024-05-09', esito: 'C', operazione: '5008' },
  },
  {
    chi: 'rimpatriato',
    motivo: '2',
    aperta: '2020-08-03',
    chiusa: { giorno: '2020-09-14', esito: 'C', operazione: '1002' },
  },
  {
    chi: 'famiglia-aire',
    famiglia: true,
    motivo: '9',
    aperta: '2021-09-06',
    chiusa: { giorno: '2021-09-20', esito: 'C', operazione: 'A002' },
  },
  {
    chi: 'straniero',
    motivo: '6',
    aperta: '2024-02-12',
    poi: [['2024-02-26', stato.istruttoria]],
    chiusa: { giorno: '2024-03-28', esito: 'R' },
  },
  { chi: 'straniero', motivo: '6', aperta: '2025-12-09' },
  { chi: 'carta-in-scadenza', motivo: '7', aperta: '2025-11-17', poi: [['2025-12-01', stato.istruttoria]] },
  { chi: 'divorziato', motivo: '5', aperta: '2025-10-06', poi: [['2025-11-03', stato.richiestaDati]] },
  { chi: 'vedovo', motivo: '12', aperta: '2025-12-18' },
];

const mezzogiorno = (giorno: string): number => Date.parse(`${giorno}T11:00:00Z`);

/** `tipoDatiProcedimentoIstruttoria` for each state that the procedure has been in. */
function statiDi(pratica: Pratica, numero: number, numeroComune: string): Campi[] {
  const comuni = { numeroPraticaAnpr: String(numero), numeroPraticaComune: numeroComune };
  const aperti = [[pratica.aperta, stato.apertura] as const, ...(pratica.poi ?? [])].map(
    ([dataStato, statoProcedimento], i): Campi => ({
      ...comuni,
      tipoOperazione: i === 0 ? 'I' : 'M',
      ...(i === 0 ? { motivoAvvio: pratica.motivo } : {}),
      dataStato,
      statoProcedimento,
    }),
  );
  if (!pratica.chiusa) return aperti;
  const { giorno, esito } = pratica.chiusa;
  const chiuso = { tipoOperazione: 'C', dataChiusura: giorno, dataStato: giorno, statoProcedimento: stato.chiusura };
  return [...aperti, { ...comuni, ...chiuso, esitoChiusura: esito }];
}

/** Which family of services a registration belongs to: the end of its namespace (anpr-protocol 3). */
const famiglie: Readonly<Record<string, string>> = {
  '1': '1000iscrizione',
  '2': '2000cancellazione',
  '5': '5000mutazione',
  A: 'A000aire',
};

/** The answer that ANPR gave to a registration: `Risposta_Comune` in the answer of its own service. */
function rispostaRegistrazione(codice: string, id: string, idANPR: number, giorno: string, persona: string): string {
  const risposta = `Risposta${codice}`;
  const spazio = `http://sogei.it/ANPR/${famiglie[codice[0]!]!}`;
  return (
    `<a:${risposta} xmlns:a="${spazio}"><r:Risposta_Comune xmlns:r="http://sogei.it/ANPR/rispostaComune">` +
    `<testataRisposta><idOperazioneComune>${id}</idOperazioneComune><codMittente>${comuneOspite.istat}</codMittente>` +
    `<codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>${codice}</operazioneRichiesta>` +
    `<dataOraRichiesta>${giorno}T12:00:00+01:00</dataOraRichiesta><dataDecorrenza>${giorno}</dataDecorrenza>` +
    `<idOperazioneANPR>${idANPR}</idOperazioneANPR><esitoOperazione>0000</esitoOperazione></testataRisposta>` +
    `<listaSoggettiVariati><datiSoggetto><identificativi><idANPR>${persona}</idANPR></identificativi></datiSoggetto>` +
    `</listaSoggettiVariati></r:Risposta_Comune></a:${risposta}>`
  );
}

/** Fills the archive with them, once the population is there. */
export function generaProcedimenti(db: Archivio): void {
  const archivio = procedimenti(db);
  const registrate = operazioni(db);
  const trova = db.prepare<[string], { idScheda: number; idANPR: string }>(
    `SELECT p.id_scheda_soggetto AS idScheda, p.id_anpr AS idANPR FROM esempio e
     JOIN persona p ON p.id_scheda_soggetto = e.persona WHERE e.specie = ? ORDER BY e.persona LIMIT 1`,
  );
  const familiari = db.prepare<[number, string], { persona: number }>(
    `SELECT DISTINCT a.persona FROM appartenenza a WHERE a.scheda IN (
       SELECT scheda FROM appartenenza WHERE persona = ?) AND a.dal <= ?`,
  );

  const registra = (codice: string, giorno: string, posto: number, chi: { idScheda: number; idANPR: string }) => {
    const idANPR = PRIMA_OPERAZIONE + posto;
    const id = `PAV${giorno.replaceAll('-', '')}N${posto + 1}`;
    const risposta = rispostaRegistrazione(codice, id, idANPR, giorno, chi.idANPR);
    const operazione: OperazioneConservata = { idANPR, id, codice, stato: '2', risposta, quando: mezzogiorno(giorno) };
    registrate.ricorda({ ...operazione, istat: comuneOspite.istat, soggetto: chi.idScheda });
    return operazione;
  };

  db.transaction(() => {
    for (const [posto, una] of pratiche.entries()) {
      const chi = trova.get(una.chi)!;
      const numero = PRIMO_NUMERO + posto;
      const numeroComune = `${una.aperta.slice(0, 4)}-${String(posto + 101)}`;
      const operazione = una.chiusa?.operazione;
      const collegate = operazione ? [registra(operazione, una.aperta, posto, chi)] : [];
      const insieme = una.famiglia ? familiari.all(chi.idScheda, una.aperta).map(({ persona }) => persona) : [];
      archivio.salva(comuneOspite.istat, {
        numero,
        pratica: numeroComune,
        stati: statiDi(una, numero, numeroComune),
        persone: una.famiglia ? insieme : [chi.idScheda],
        operazioni: collegate,
      });
    }
  })();
}
