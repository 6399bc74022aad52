/**
 * The core in a process of its own, to be killed or listened to: `processo-nucleo.ts <folder> <sandbox folder> <what>`.
 * `ciclo` asks for the same person again and again until the process ends; `registra` registers births of new names in the
 * same way; `giro` does a bit of everything and ends.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Criteri } from '../../contract/canali.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { eseguiDiagnosi } from '../../main/diagnosi/diagnosi.ts';
import { costruisci } from '../../main/parti.ts';
import { oggiItaliano } from './giorni.ts';
import { HostConVoci } from './nucleo.ts';
import { atto, nascita, PAVULLO, persona } from './richieste.ts';

const [cartella = '', prova = '', cosa = ''] = process.argv.slice(2);
const host = new HostConVoci();
const parti = await costruisci(host, { cartella, prova: { cartella: prova, avvia: false } });
const operatori = parti.sandbox.operatori;

const carta = (posto: number) => {
  const lettore = parti.carte.lettori.find((uno) => uno.carta?.etichetta === operatori[posto]!.token);
  return { lettore: lettore!.id, seriale: lettore!.carta!.seriale };
};
const accedi = (posto: number, pin = operatori[posto]!.pin) => parti.sessione.accedi(carta(posto), Buffer.from(pin));
const pratica = async () => (await parti.pratiche.apri(parti.sessione.aperta().operatore, 'sportello-anagrafe')).id;
const cerca = async (criteri: Criteri) =>
  parti.consultazione.cerca(await pratica(), criteri, { segnale: new AbortController().signal });
/** Does what must be refused; anything but a refusal of ours ends the process. */
const rifiutato = async (lavoro: Promise<unknown>) => {
  const esito = await lavoro.catch((causa: unknown) => causa);
  if (!(esito instanceof ErrorePostazione)) throw new Error('not refused', { cause: esito });
};

async function ciclo(): Promise<never> {
  await accedi(0);
  const perId: Criteri = { specie: 'id-anpr', idANPR: 'AF41450AS' };
  const uno = async (): Promise<never> => {
    for (;;) await cerca(perId);
  };
  process.send?.('dentro');
  return Promise.race([uno(), uno(), uno()]);
}

/** Names in letters, as ANPR wants them, never twice: the first part tells this process from the others. */
const lettere = 'ABCDEFGHILMNOPQRSTUVZ';
const inLettere = (n: number): string =>
  (n < lettere.length ? '' : inLettere(Math.floor(n / lettere.length))) + lettere[n % lettere.length]!;

async function registra(): Promise<never> {
  await accedi(0);
  const segnale = new AbortController().signal;
  const { idANPR } = parti.sandbox.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const { componenti } = await parti.consultazione.famiglia(await pratica(), idANPR, { segnale });
  const oggi = oggiItaliano();
  process.send?.('dentro');
  for (let i = 0; ; i++) {
    const generalita = persona({ nome: `${inLettere(process.pid)} ${inLettere(i)}`, dataNascita: oggi });
    const atti = { attoNascita: atto(PAVULLO, { anno: oggi.slice(0, 4), numeroAtto: String(i) }) };
    const campi = { ...nascita(componenti[0]!, componenti[1]!), generalita1001: { generalita }, ...atti };
    const daInviare = { id: randomUUID(), pratica: await pratica(), operazione: '1001', campi } as const;
    await parti.registrazioni.invia({ ...daInviare, decorrenza: oggi, soggetti: [], confermati: [] });
  }
}

async function giro(): Promise<void> {
  await rifiutato(accedi(0, '86420975'));
  await accedi(0);
  const { idANPR, codiceFiscale, cognome, nome } = parti.sandbox.soggetti[0]!;
  await cerca({ specie: 'id-anpr', idANPR });
  await cerca({ specie: 'codice-fiscale', codiceFiscale });
  await cerca({ specie: 'generalita', cognome, nome });
  await cerca({ specie: 'generalita', cognome: 'BARALDI', nome: 'ANDREA' });
  await rifiutato(cerca({ specie: 'generalita', cognome: 'ROSSI', nome: 'MARIO' }));
  await rifiutato(cerca({ specie: 'generalita', cognome: 'BARALD1', nome: 'ANDREA' }));
  await parti.consultazione.famiglia(await pratica(), idANPR, { segnale: new AbortController().signal });
  await parti.sportello.provaCollegamento();
  await eseguiDiagnosi({ cartella, parti: parti.daEsaminare, causaAvvio: undefined });
  parti.sessione.blocca('richiesta');
  await parti.sessione.sblocca(Buffer.from(operatori[0]!.pin));
  const tornato = new Promise<void>((fatto) => parti.carte.onRitorno(fatto));
  host.ultimi.get('native')!.uccidi();
  await tornato;
  await parti.sessione.sblocca(Buffer.from(operatori[0]!.pin));
  const riaperto = new Promise<void>((fatto) => parti.archivio.alRitorno(() => fatto()));
  host.ultimi.get('store')!.uccidi();
  await riaperto;
  await parti.sessione.sblocca(Buffer.from(operatori[0]!.pin));
  await cerca({ specie: 'id-anpr', idANPR });
  await parti.sessione.esci();
  await accedi(1);
  await cerca({ specie: 'codice-fiscale', codiceFiscale });
  process.send?.(join(cartella, 'registro.db'));
  await new Promise((fatto) => process.once('message', fatto));
  await parti.chiudi();
  host.chiudi();
  process.disconnect();
}

const lavori: Readonly<Record<string, () => Promise<unknown>>> = { ciclo, registra, giro };
await lavori[cosa]!();
