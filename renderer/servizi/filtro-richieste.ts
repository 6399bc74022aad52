import type { Scritto } from '../moduli/scritto.ts';

/** What an officer asks of the requests sent. */
export interface FiltroRichieste {
  readonly periodo: 'oggi' | 'settimana' | 'mese';
  /** Code of the state of processing. */
  readonly stato: string;
  /** Code of an operation; empty for all. */
  readonly operazione: string;
  /** The Comune's number of one request; where there is one, it alone is looked for. */
  readonly numero: string;
}

const giorni = { oggi: 0, settimana: 6, mese: 29 } as const;

/** `tipoOperazione` of a single request: to see it, not to call it off (anpr-protocol 4). */
const consultare = '1';

/** The elements of a 3007 for a filter; the period begins at midnight. */
export function scrittoDelleRichieste(
  { periodo, stato, operazione, numero }: FiltroRichieste,
  adesso = new Date(),
): Scritto {
  if (numero.trim() !== '') {
    const una = 'ricercaSingolaRichiesta';
    return { [`${una}/idOperazioneComune`]: numero.trim(), [`${una}/tipoOperazione`]: consultare };
  }
  const inizio = new Date(adesso);
  inizio.setHours(0, 0, 0, 0);
  inizio.setDate(inizio.getDate() - giorni[periodo]);
  const elenco = 'ricercaElenchiRichieste';
  return {
    [`${elenco}/statoLavorazione`]: stato,
    ...(operazione === '' ? {} : { [`${elenco}/operazioneRichiesta`]: operazione }),
    [`${elenco}/periodoRiferimentoRichieste/dataOraIniziale`]: inizio.toISOString(),
    [`${elenco}/periodoRiferimentoRichieste/dataOraFinale`]: adesso.toISOString(),
  };
}

const iniziale: FiltroRichieste = { periodo: 'oggi', stato: '2', operazione: '', numero: '' };
const nomi = Object.keys(iniziale) as readonly (keyof FiltroRichieste)[];

/** What of the filter was changed, as the form remembers it beside its elements (`#`): so it is in the draft. */
export const ricorda = (filtro: FiltroRichieste): Scritto =>
  Object.fromEntries(
    nomi.filter((nome) => filtro[nome] !== iniziale[nome]).map((nome) => [`#filtro/${nome}`, filtro[nome]]),
  );

/** The filter that is remembered; today's requests where there is none. */
export function filtroDa(scritto: Scritto): FiltroRichieste {
  const detto = (nome: keyof FiltroRichieste) => scritto[`#filtro/${nome}`];
  const periodo = (Object.keys(giorni) as FiltroRichieste['periodo'][]).find((uno) => uno === detto('periodo'));
  return {
    periodo: periodo ?? iniziale.periodo,
    stato: detto('stato') ?? iniziale.stato,
    operazione: detto('operazione') ?? iniziale.operazione,
    numero: detto('numero') ?? iniziale.numero,
  };
}
