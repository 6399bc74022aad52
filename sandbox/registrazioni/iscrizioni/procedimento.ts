import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { Procedimento } from '../../archivio/procedimenti.ts';
import { ErroreAnpr } from '../../errori.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import { elenco } from '../controlli/famiglie.ts';
import { chiuso } from '../controlli/procedimento.ts';
import { trovaSoggetto } from '../controlli/soggetti.ts';

/** `tipoOperazione`: opened, changed, closed, put away. */
const operazioni = ['I', 'M', 'C', 'A'];
/** Reasons to open one (table 29) that lead to registrations: of somebody who is not there yet. */
const perIscrivere = new Set(['1', '2', '8', '9']);
const APERTURA = '1';

/** 1014 procedimento_amministrativo. */
export const procedimento: Registrazione = (atto) => {
  const dati = sezioneDi(atto.richiesta, 'procedimentoIstruttoria')!;
  const operazione = testoDi(dati, 'tipoOperazione')!;
  if (!operazioni.includes(operazione)) throw new ErroreAnpr('EHR01', [operazione], 'tipoOperazione');
  const stato = testoDi(dati, 'statoProcedimento')!;
  if (tabelleMinime[30]![stato] === undefined) throw new ErroreAnpr('EN371', [stato, 'statoProcedimento']);
  if (testoDi(dati, 'dataStato')!.slice(0, 10) > atto.oggi)
    throw new ErroreAnpr('EHR09', [testoDi(dati, 'dataStato')!, atto.oggi]);
  if (operazione === 'I') return apri(atto, dati);
  const suo = trova(atto, dati);
  if (chiuso(suo)) throw new ErroreAnpr('EN442');
  return operazione === 'M' ? modifica(atto, suo, dati) : chiudi(atto, suo, dati);
};

function apri(atto: Atto, dati: Campi): EsitoRegistrazione {
  const { procedimenti, mittente, scrittura } = atto;
  if (dati['numeroPraticaAnpr'] !== undefined) throw new ErroreAnpr('EHR03', [], 'numeroPraticaAnpr');
  const pratica = testoDi(dati, 'numeroPraticaComune');
  if (pratica === undefined) throw new ErroreAnpr('EN081', ['numeroPraticaComune'], 'numeroPraticaComune');
  if (procedimenti.cerca(mittente, { pratica }).length > 0) throw new ErroreAnpr('EN151', [pratica]);
  const motivo = testoDi(dati, 'motivoAvvio');
  if (motivo === undefined) throw new ErroreAnpr('EN191', [], 'motivoAvvio');
  if (tabelleMinime[29]![motivo] === undefined) throw new ErroreAnpr('EN371', [motivo, 'motivoAvvio'], 'motivoAvvio');
  if (testoDi(dati, 'statoProcedimento') !== APERTURA) {
    throw new ErroreAnpr('EN372', [testoDi(dati, 'statoProcedimento')!, 'statoProcedimento']);
  }
  const persone = personeDi(atto);
  if (perIscrivere.has(motivo) && persone.length > 0) throw new ErroreAnpr('EN128');
  if (!perIscrivere.has(motivo) && persone.length === 0) throw new ErroreAnpr('EN196');
  const numero = scrittura.prossimoProcedimento();
  scrittura.annotaProcedimento(numero);
  for (const persona of persone) scrittura.annotaPersonaDelProcedimento(numero, persona);
  const stati = [{ ...dati, numeroPraticaAnpr: String(numero) }];
  procedimenti.salva(mittente, { numero, pratica, stati, persone, operazioni: [] });
  return risposta(atto, numero);
}

function personeDi(atto: Atto): number[] {
  const persone = elenco(atto, 'generalitaPerRicerca').map((uno) => trovaSoggetto(atto, uno).idScheda);
  if (new Set(persone).size < persone.length) throw new ErroreAnpr('EN465');
  return persone;
}

/** The procedure of the sender's that the request is about. */
function trova({ procedimenti, mittente }: Atto, dati: Campi): Procedimento {
  const numero = testoDi(dati, 'numeroPraticaAnpr');
  const pratica = testoDi(dati, 'numeroPraticaComune');
  if (numero === undefined && pratica === undefined) throw new ErroreAnpr('EN247');
  const perNumero = numero === undefined ? undefined : procedimenti.cerca(mittente, { numero })[0];
  if (numero !== undefined && !perNumero) throw new ErroreAnpr('EHRA0', [numero], 'numeroPraticaAnpr');
  if (perNumero) return perNumero;
  const [perPratica] = procedimenti.cerca(mittente, { pratica: pratica! });
  if (!perPratica) throw new ErroreAnpr('EHRA1', [pratica!], 'numeroPraticaComune');
  return perPratica;
}

function passa(atto: Atto, suo: Procedimento, dati: Campi): void {
  const prima = testoDi(suo.stati.at(-1), 'dataStato')!.slice(0, 10);
  const data = testoDi(dati, 'dataStato')!.slice(0, 10);
  if (data < prima) throw new ErroreAnpr('EN315', ['stato', data, 'stato precedente', prima]);
  const numeri = { numeroPraticaAnpr: String(suo.numero), numeroPraticaComune: suo.pratica };
  atto.scrittura.annotaProcedimento(suo.numero);
  atto.procedimenti.aggiungiStato(suo.numero, [...suo.stati, { ...dati, ...numeri }]);
}

/** Another state, and perhaps more people. */
function modifica(atto: Atto, suo: Procedimento, dati: Campi): EsitoRegistrazione {
  const persone = personeDi(atto);
  if (persone.some((uno) => suo.persone.includes(uno))) throw new ErroreAnpr('EN186');
  passa(atto, suo, dati);
  for (const persona of persone) {
    atto.scrittura.annotaPersonaDelProcedimento(suo.numero, persona);
    atto.procedimenti.associa(suo.numero, persona);
  }
  return risposta(atto, suo.numero);
}

function chiudi(atto: Atto, suo: Procedimento, dati: Campi): EsitoRegistrazione {
  const esito = testoDi(dati, 'esitoChiusura');
  if (esito === undefined || dati['dataChiusura'] === undefined) throw new ErroreAnpr('EN194');
  if (!['C', 'R', 'S'].includes(esito)) throw new ErroreAnpr('EHR77', [esito], 'esitoChiusura');
  if (elenco(atto, 'generalitaPerRicerca').length > 0) atto.avvisa('EN431');
  passa(atto, suo, dati);
  return risposta(atto, suo.numero);
}

/** The numbers and the state; with the people whom the procedure is about, where it has any. */
function risposta(atto: Atto, numero: number): EsitoRegistrazione {
  const suo = atto.procedimenti.cerca(atto.mittente, { numero: String(numero) })[0]!;
  const dettagliProcedimento = suo.stati.at(-1)!;
  const numeri = { numeroPraticaAnpr: String(numero), numeroPraticaComune: suo.pratica };
  const persone = suo.persone.flatMap((uno) => atto.popolazione.perIdScheda(String(uno), atto.oggi));
  const soggetti = persone.map(({ sezioni }): Campi => ({
    ...(sezioni['identificativi'] ? { identificativi: sezioni['identificativi'] } : {}),
    generalitaAttuali: sezioni['generalita']!,
    procedimento: numeri,
    dettagliProcedimento,
  }));
  return {
    specie: 'fatta',
    soggetto: suo.persone[0],
    soggetti: soggetti.length > 0 ? soggetti : [{ procedimento: numeri, dettagliProcedimento }],
  };
}
