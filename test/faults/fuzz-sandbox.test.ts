import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaSandbox } from '../../contract/sandbox.ts';
import { Cliente, domandaPer, messaggio, richiesta3002, valore } from '../integration/sandbox/cliente.ts';
import { Mutazioni } from '../supporto/mutazioni.ts';
import { cartellaProvvista, type SandboxDiProva } from '../supporto/sandbox.ts';

const durata = process.env['POSTAZIONE_LUNGO'] === '1' ? 10 * 60_000 : 8_000;
/** Milliseconds within which every request is answered, or its connection dropped. */
const MASSIMA_RISPOSTA = 5_000;
/** Bytes of heap that the sandbox may have in all: a leak ends it. */
const HEAP_MB = 192;
/** Bytes by which its memory may grow over the whole run. */
const MASSIMA_CRESCITA = 200 * 1024 * 1024;
const CONNESSIONI = 3;

const principale = join(import.meta.dirname, '..', '..', 'sandbox', 'index.ts');

let cartella: string;
let processo: ChildProcess;
let cliente: Cliente;
let agente: Agent;
let detto = '';

beforeAll(async () => {
  cartella = await cartellaProvvista();
  processo = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, principale, '--dir', cartella], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  processo.stderr!.on('data', (pezzo: Buffer) => (detto += pezzo.toString()));
  while (!existsSync(join(cartella, 'sandbox.json'))) await new Promise((avanti) => setTimeout(avanti, 50));
  const dati = schemaSandbox.parse(JSON.parse(readFileSync(join(cartella, 'sandbox.json'), 'utf8')));
  cliente = new Cliente({ dati, percorso: (file: string) => join(cartella, file) } as SandboxDiProva);
  const { p12, password } = cliente.postazione;
  const ca = readFileSync(join(cartella, dati.ca));
  agente = new Agent({ keepAlive: true, maxSockets: CONNESSIONI, ca, pfx: p12, passphrase: password });
});
afterAll(async () => {
  agente.destroy();
  const fine = once(processo, 'exit');
  processo.kill('SIGTERM');
  if (processo.exitCode === null) await fine;
  rmSync(cartella, { recursive: true, force: true });
});

const PERCORSI = [
  '/ANPR3000ServiziConsultazione/AnprService3000',
  '/ANPR7001ServizioScaricoTabelle/AnprService7001',
  '/ANPRCIE/AnprServiziCIE',
  '/ANPRTestConn/TestConn',
];

type Esito = { readonly stato: number } | { readonly caduta: string };

/** Sends these bytes over the real TLS and says how it ended; it rejects where it does not end in time. */
const invia = (byte: Buffer, percorso: string): Promise<Esito> =>
  new Promise((fatto, fallito) => {
    const orologio = setTimeout(() => fallito(new Error(`no answer in ${MASSIMA_RISPOSTA} ms`)), MASSIMA_RISPOSTA);
    const fine = (esito: Esito): void => {
      clearTimeout(orologio);
      fatto(esito);
    };
    const richiesta = request(`${cliente.sandbox.dati.soap}${percorso}`, {
      method: 'POST',
      agent: agente,
      headers: { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""', 'Content-Length': byte.length },
    });
    richiesta.on('response', (risposta) => {
      risposta.resume();
      risposta.on('end', () => fine({ stato: risposta.statusCode ?? 0 }));
      risposta.on('error', (causa) => fine({ caduta: causa.message }));
    });
    richiesta.on('error', (causa) => fine({ caduta: causa.message }));
    richiesta.end(byte);
  });

/** Resident memory of the sandbox's process, in bytes. */
const memoria = (): number => {
  const stato = `/proc/${processo.pid}/statm`;
  return existsSync(stato) ? Number(readFileSync(stato, 'utf8').split(' ')[1]) * 4096 : 0;
};

/** A good request of a service, and where it goes. */
interface Seme {
  readonly corpo: string;
  readonly percorso: string;
}

/** Requests of every service: what is spoiled before it is signed reaches the services themselves. */
function semi(): Seme[] {
  const [consultazione, tabelle, cie] = PERCORSI as [string, string, string];
  const dati = (dentro: string): string => `<datiRichiesta>${dentro}</datiRichiesta>`;
  const testata = (operazione: string): string =>
    /<testataRichiesta>.*<\/testataRichiesta>/.exec(richiesta3002({ ...domandaPer(cliente, ''), operazione }))![0];
  const seme = (operazione: string, percorso: string, famiglia: string, dentro: string): Seme => {
    const nome = `s:Richiesta${operazione}`;
    const spazio = `http://sogei.it/ANPR/${famiglia}`;
    return { percorso, corpo: `<${nome} xmlns:s="${spazio}">${testata(operazione)}${dentro}</${nome}>` };
  };
  const numero = '<idOperazioneANPR>1800000001</idOperazioneANPR>';
  const nomi = '<cognome>BARALDI</cognome><nome>ANDREA</nome>';
  const comune =
    '<nomeComune>PAVULLO NEL FRIGNANO</nomeComune><codiceIstat>036030</codiceIstat><siglaProvinciaIstat>MO</siglaProvinciaIstat>';
  const singola = `<ricercaSingolaRichiesta>${numero}<tipoOperazione>1</tipoOperazione></ricercaSingolaRichiesta>`;
  const elenco =
    '<ricercaElenchiRichieste><statoLavorazione>2</statoLavorazione><periodoRiferimentoRichieste>' +
    '<dataOraIniziale>2020-01-01T00:00:00Z</dataOraIniziale><dataOraFinale>2025-01-01T00:00:00Z</dataOraFinale>' +
    '</periodoRiferimentoRichieste></ricercaElenchiRichieste>';
  const chi = { p: cliente.postazione.id, o: cliente.sandbox.dati.operatori[0]!.codiceFiscale };
  const richiedente =
    `<datiRichiedente><codMittente>036030</codMittente><idPostazione>${chi.p}</idPostazione>` +
    `<idUtente>${chi.o}</idUtente></datiRichiedente>`;
  const controlli =
    '<datiControlli><pPadre>1</pPadre><pCodiceFiscalePadre>0</pCodiceFiscalePadre><pCognomePadre>1</pCognomePadre>' +
    '<pMadre>0</pMadre><pCognomeMadre>0</pCognomeMadre><pCodiceFiscaleMadre>0</pCodiceFiscaleMadre></datiControlli>';
  const di3000 = (operazione: string, dentro: string): Seme =>
    seme(operazione, consultazione, '3000consultazione', dentro);
  const di7000 = (operazione: string, dentro: string): Seme => seme(operazione, tabelle, '7001scaricoTabelle', dentro);
  return [
    { percorso: consultazione, corpo: richiesta3002(domandaPer(cliente, '<idANPR>AF41450AS</idANPR>')) },
    { percorso: consultazione, corpo: richiesta3002(domandaPer(cliente, nomi)) },
    di3000('3001', `<paternita><generalita>${nomi}</generalita></paternita>${controlli}`),
    di3000('3003', singola),
    di3000('3007', elenco),
    di3000(
      '3004',
      '<parametriRicerca3004><numeroProcedimentoAmm>5000001</numeroProcedimentoAmm></parametriRicerca3004>',
    ),
    di3000('3005', dati(numero)),
    di3000(
      '3008',
      `<parametriRicerca3008><comune>${comune}</comune><tipoRichiesta>1</tipoRichiesta></parametriRicerca3008>`,
    ),
    di7000('7001', dati('<idTabella>003</idTabella>')),
    di7000('7002', dati(numero)),
    di7000('7003', dati('')),
    seme(
      'CIE2',
      cie,
      'CIE0Servizi',
      `<generalita>${nomi}</generalita>${richiedente}<datiControllo><comuneResidenza>${comune}</comuneResidenza></datiControllo>`,
    ),
  ];
}

/** Texts put in place of a value: what a parser, a pattern, SQL or the clock may trip over. */
const sgraditi = [
  '',
  ' ',
  '0',
  '-1',
  '9'.repeat(400),
  "'; DROP TABLE persona; --",
  '%',
  '_'.repeat(200),
  'À'.repeat(5000),
  '\u{1F600}',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '12026-01-01T00:00:00Z',
  '1e999',
  '%s%n',
  '../../etc/passwd',
] as const;

/** The same body with a value or an element spoiled, well formed as before: it can be signed. */
function guastaCorpo(mutazioni: Mutazioni, corpo: string): string {
  const foglie = [...corpo.matchAll(/<(\w+)>([^<]*)<\/\1>/g)];
  const { 0: foglia, 1: nome = '', index } = mutazioni.uno(foglie);
  const metti = (cosa: string): string => corpo.slice(0, index) + cosa + corpo.slice(index + foglia.length);
  const quanti = mutazioni.intero(120);
  switch (mutazioni.intero(6)) {
    case 0:
      return metti('');
    case 1:
      return metti(foglia.repeat(1 + quanti * 4));
    case 2:
      return metti(`<${nome}>${'<x>'.repeat(quanti)}${'</x>'.repeat(quanti)}</${nome}>`);
    case 3:
      return metti(`<${nome} a="${'b'.repeat(quanti * 500)}">1</${nome}>`);
    default:
      return metti(`<${nome}>${mutazioni.uno(sgraditi)}</${nome}>`);
  }
}

/** With an id of its own, lest the second of a kind be taken for the first again. */
const conNuovoId = (corpo: string): string =>
  corpo.replace(/<idOperazioneComune>\d+</, `<idOperazioneComune>${cliente.nuovoId()}<`);

test(
  `requests spoiled in every way for ${durata / 1000} s: each is answered, and the sandbox goes on`,
  { timeout: durata + 120_000 },
  async () => {
    const mutazioni = new Mutazioni(0x5a_4d_b0);
    const buoni = semi();
    const buste = buoni.map(({ corpo, percorso }) => ({
      percorso,
      byte: Buffer.from(messaggio(cliente.ingredienti(corpo))),
    }));
    const conta: Record<string, number> = {};
    let piuLenta = 0;
    const prima = memoria();
    const fine = performance.now() + durata;

    const prossima = (): { readonly byte: Buffer; readonly percorso: string } => {
      // One in four is spoiled before it is signed and so gets past the signatures.
      if (mutazioni.intero(4) > 0) {
        const { byte, percorso } = mutazioni.uno(buste);
        return { byte: mutazioni.guasta(byte), percorso };
      }
      const { corpo, percorso } = mutazioni.uno(buoni);
      const guasto = guastaCorpo(mutazioni, conNuovoId(corpo));
      const byte = Buffer.from(messaggio(cliente.ingredienti(guasto)));
      return { byte, percorso: mutazioni.intero(20) > 0 ? percorso : mutazioni.uno(PERCORSI) };
    };
    const lavora = async (): Promise<void> => {
      while (performance.now() < fine) {
        const { byte, percorso } = prossima();
        const inizio = performance.now();
        const esito = await invia(byte, percorso);
        piuLenta = Math.max(piuLenta, performance.now() - inizio);
        const come = 'stato' in esito ? String(esito.stato) : 'caduta';
        conta[come] = (conta[come] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: CONNESSIONI }, lavora));

    const crescita = memoria() - prima;
    const operazioni = esitiNelDiario();
    const quante = Object.values(conta).reduce((somma, n) => somma + n, 0);
    process.stdout.write(
      `fuzz of the sandbox: ${JSON.stringify({ quante, ...conta, ...operazioni, msPiuLenta: Math.round(piuLenta), MBCrescita: Math.round(crescita / 1e6) })}\n`,
    );
    expect(detto).toBe('');
    expect(processo.exitCode).toBeNull();
    expect(quante).toBeGreaterThan(100);
    expect(piuLenta).toBeLessThan(MASSIMA_RISPOSTA);
    expect(crescita).toBeLessThan(MASSIMA_CRESCITA);
    // Some got past the door, and the door was held against the others.
    expect(operazioni['EN489']).toBeGreaterThan(0);
    expect(operazioni['EN122']).toBeGreaterThan(0);
    expect(conta['500']).toBeGreaterThan(conta['200']!);
    // No request has been an accident of the sandbox's own.
    expect(erroriNelDiario()).toEqual([]);
    const risposta = await cliente.consulta(richiesta3002(domandaPer(cliente, '<idANPR>AF41450AS</idANPR>')));
    expect(valore(risposta, 'cognome')).toBe('SETTIMO');
  },
);

/** How many requests got as far as each outcome of the services. */
function esitiNelDiario(): Record<string, number> {
  const conta: Record<string, number> = {};
  const righe = readFileSync(join(cartella, 'sandbox.log'), 'utf8').split('\n');
  for (const riga of righe) {
    const esito = /"evento":"operazione".*"esito":"(\w+)"/.exec(riga)?.[1];
    if (esito) conta[esito] = (conta[esito] ?? 0) + 1;
  }
  return conta;
}

/** What the sandbox did not expect, in its own words. */
const erroriNelDiario = (): string[] =>
  readFileSync(join(cartella, 'sandbox.log'), 'utf8')
    .split('\n')
    .filter((riga) => riga.includes('"evento":"errore"') && !riga.includes('TLS:'))
    .slice(0, 5);
