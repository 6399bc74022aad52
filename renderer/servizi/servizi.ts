import type { CodiceServizio, RispostaServizio } from '../../contract/consultazione.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { Deposito } from '../comuni/deposito.ts';
import { erroriDelModulo } from '../moduli/errori.ts';
import { campiDa, conCambi, type Scritto } from '../moduli/scritto.ts';
import { banco, type Lettura } from '../sportello/banco.ts';
import { comeLettura, praticaCorrente } from '../sportello/chiamate.ts';
import { usaPratica } from '../sportello/pratica-corrente.ts';
import { daMandare, radiceDi } from './radici.ts';

/** What is typed for a service, and what ANPR answered last. */
export interface StatoServizio {
  readonly scritto: Scritto;
  /** The officer asked to go on: what is missing is said too. */
  readonly tentato: boolean;
  readonly risposta: Lettura<RispostaServizio> | null;
}

export const servizioVuoto: StatoServizio = { scritto: {}, tentato: false, risposta: null };

/** The services in use: they stay while the officer looks at another screen, and go with the session. */
export const servizi = new Deposito<Readonly<Partial<Record<CodiceServizio, StatoServizio>>>>({});

export const servizioDi = (codice: CodiceServizio): StatoServizio => servizi.leggi()[codice] ?? servizioVuoto;

const cambia = (codice: CodiceServizio, cambi: Partial<StatoServizio>): void =>
  servizi.cambia((tutti) => ({ ...tutti, [codice]: { ...(tutti[codice] ?? servizioVuoto), ...cambi } }));

export const scriviServizio = (codice: CodiceServizio, cambi: Scritto): void =>
  cambia(codice, { scritto: conCambi(servizioDi(codice).scritto, cambi) });

/** Puts other criteria in place of what was typed. */
export const riscriviServizio = (codice: CodiceServizio, scritto: Scritto): void => cambia(codice, { scritto });

/** Begins again, as if the service had not been used. */
export const dimenticaServizio = (codice: CodiceServizio): void => cambia(codice, servizioVuoto);

/** Asks ANPR with what is typed, unless the tree refuses it: then what is wrong is shown. */
export async function chiediServizio(codice: CodiceServizio): Promise<void> {
  const { scritto, risposta } = servizioDi(codice);
  if (risposta?.fase === 'in-corso') return;
  const radice = radiceDi(codice);
  if (erroriDelModulo(radice, scritto).length > 0) return cambia(codice, { tentato: true });
  const richiesta = crypto.randomUUID();
  cambia(codice, { risposta: { fase: 'in-corso', richiesta, inizio: Date.now() } });
  const attende = () => {
    const adesso = servizioDi(codice).risposta;
    return adesso?.fase === 'in-corso' && adesso.richiesta === richiesta;
  };
  const pratica = await praticaCorrente();
  if (pratica.ok && banco.leggi().pratica === null) usaPratica(pratica.value);
  const campi = daMandare(codice, campiDa(radice, scritto));
  const esito = pratica.ok
    ? await chiedi('sportello:servizio', { richiesta, pratica: pratica.value.id, operazione: codice, campi })
    : pratica;
  if (!attende()) return;
  cambia(codice, { risposta: comeLettura(esito) });
  annuncia(esito.ok ? schermate.servizi.arrivata : messaggiErrore[esito.error.code].messaggio);
}

/** Gives up what is awaited; what comes later is not shown. */
export function annullaServizio(codice: CodiceServizio): void {
  const { risposta } = servizioDi(codice);
  if (risposta?.fase !== 'in-corso') return;
  void chiedi('sportello:annulla', { richiesta: risposta.richiesta });
  cambia(codice, { risposta: null });
}

export const chiudiRisposta = (codice: CodiceServizio): void => cambia(codice, { risposta: null });

/** The answer that ANPR keeps of one request (3005). */
export async function apriRisposta(idOperazioneANPR: string): Promise<void> {
  annullaServizio('3005');
  cambia('3005', { scritto: { 'datiRichiesta/idOperazioneANPR': idOperazioneANPR }, risposta: null });
  await chiediServizio('3005');
}

/** Takes everything out of memory: at a lock and at a log-out. */
export const dimenticaServizi = (): void => servizi.scrivi({});
