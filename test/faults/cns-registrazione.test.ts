import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CnsEmessa } from '../../sandbox/carte/cns/specie.ts';
import { idAnprDi } from '../supporto/anagrafe.ts';
import { buono, codice, gestoriDelNucleo } from '../supporto/gestori.ts';
import { oggiItaliano } from '../supporto/giorni.ts';
import { Mano } from '../supporto/mano.ts';
import { attendi, codiceDi } from '../supporto/nucleo.ts';
import { NucleoConCns } from '../supporto/nucleo-cns.ts';
import { atto, mutazioneFamiglia, nascita, PAVULLO, persona, residenza } from '../supporto/richieste.ts';
import { conLettoriESandbox } from '../supporto/turno-lettori.ts';

const oggi = oggiItaliano();
const segnale = new AbortController().signal;

const sandbox = conLettoriESandbox();
let banco: NucleoConCns;
let cns: CnsEmessa;
let altrui: CnsEmessa;
let mano: Mano;
let genitori: readonly [Campi, Campi];
let fatte = 0;

beforeEach(async () => {
  banco = await NucleoConCns.costruisci(sandbox());
  [cns, altrui] = await Promise.all([banco.emetti(), banco.emetti(banco.nucleo.operatore(1))]);
  await inserisci();
  await banco.accedi(cns);
  const { idANPR } = sandbox().dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const { consultazione } = banco.nucleo.parti;
  const { componenti } = await consultazione.famiglia(await banco.nucleo.pratica(), idANPR, { segnale });
  genitori = [componenti[0]!, componenti[1]!];
});
afterEach(async () => {
  sandbox().guasto({ nome: 'nessuno' });
  await banco.chiudi();
});

const gestori = () => gestoriDelNucleo(banco.nucleo);
const sessione = () => banco.nucleo.parti.sessione;
const inserisci = async (carta = cns) => {
  mano = new Mano();
  await banco.inserisci(carta, mano.maniere);
};
/** The officer puts the card back and types the PIN: the same session. */
const riprendi = async () => {
  if (!banco.trova(cns.seriale)) await inserisci();
  await sessione().sblocca(Buffer.from(cns.pin));
};
const bloccataInUnSecondo = async () => {
  expect(await attendi(() => banco.nucleo.fase === 'bloccata')).toBeLessThan(1000);
  expect(sessione().stato).toMatchObject({ motivo: 'carta-estratta', seriale: cns.seriale });
};

/** Each with something of its own, by which what ANPR did of it can be counted. */
interface Registrata {
  readonly daInviare: Parameters<ReturnType<typeof gestori>['registrazione:invia']>[0];
  /** How often ANPR has done it. */
  readonly quante: () => Promise<number>;
}
const comune = async () => ({
  id: randomUUID(),
  pratica: await banco.nucleo.pratica(),
  decorrenza: oggi,
  confermati: [],
});

const unaNascita = async (): Promise<Registrata> => {
  const nome = `CARTA ${'ABCDEFGHILMNOPQRSTUVZ'[fatte++]}`;
  const campi = {
    ...nascita(...genitori),
    generalita1001: { generalita: persona({ nome, dataNascita: oggi }) },
    attoNascita: atto(PAVULLO, { anno: oggi.slice(0, 4), numeroAtto: String(700 + fatte) }),
  };
  return {
    daInviare: { ...(await comune()), operazione: '1001', campi, soggetti: [] },
    quante: async () => {
      const esito = await banco.nucleo.cerca({ specie: 'generalita', cognome: 'TOSCHI', nome });
      return { nessuno: 0, uno: 1, molti: 2 }[esito.specie];
    },
  };
};
const unCambioDiIndirizzo = async (): Promise<Registrata> => {
  const civico = String(900 + fatte++);
  const idANPR = idAnprDi(genitori[0]);
  const scheda = await banco.nucleo.parti.consultazione.scheda(await banco.nucleo.pratica(), idANPR, { segnale });
  const campi = mutazioneFamiglia(scheda.soggetto, '4', { residenzaFamigliaConvivenza: residenza(civico, oggi) });
  return {
    daInviare: { ...(await comune()), operazione: '5001', campi, soggetti: [idANPR] },
    quante: async () => {
      const pratica = await banco.nucleo.pratica();
      const letta = await banco.nucleo.parti.consultazione.scheda(pratica, idANPR, { segnale });
      return JSON.stringify(letta).includes(`"${civico}"`) ? 1 : 0;
    },
  };
};

const aperture = async (operazione: string) =>
  (await banco.nucleo.recordDi('apertura')).filter((una) => una.operazione === operazione).length;
const comandiDellaFirma = async (): Promise<number> => {
  const prima = banco.lettore.comandi.length;
  await sessione().attesta();
  return banco.lettore.comandi.length - prima;
};

describe.for([
  ['a birth', unaNascita],
  ['a change of address', unCambioDiIndirizzo],
] as const)('%s', ([, crea]) => {
  test('with the card pulled at each command of the signature: it never left, and goes once the card is back', async () => {
    const comandi = await comandiDellaFirma();
    expect(comandi).toBeGreaterThan(3);
    const { daInviare, quante } = await crea();
    const prima = await aperture(daInviare.operazione);
    const codici: string[] = [];
    for (let numero = 1; numero <= comandi; numero += 1) {
      mano.pronta(banco.lettore.comandi.length + numero);
      codici.push(await codice(gestori()['registrazione:invia'](daInviare)));
      await bloccataInUnSecondo();
      // Nothing of it on the disk, in the log or at ANPR.
      expect(await codiceDi(banco.nucleo.parti.registrazioni.leggi(daInviare.id))).toBe('REGISTRAZIONE_ASSENTE');
      expect(await aperture(daInviare.operazione)).toBe(prima);
      await banco.estrai();
      await riprendi();
    }
    expect(codici).toEqual(Array(comandi).fill('CARTA_ESTRATTA'));
    expect(await quante()).toBe(0);
    expect(await buono(gestori()['registrazione:invia'](daInviare))).toMatchObject({ specie: 'eseguita' });
    expect(await quante()).toBe(1);
    expect(await aperture(daInviare.operazione)).toBe(prima + 1);
  });

  test('with the card pulled while it is being sent: done once, kept, and told to its own operator alone', async () => {
    const { daInviare, quante } = await crea();
    sandbox().guasto({ nome: 'lento', ms: 2500 });
    const inviata = gestori()['registrazione:invia'](daInviare);
    await attendi(async () => (await aperture(daInviare.operazione)) > 0);
    banco.lettore.estrai();
    await bloccataInUnSecondo();
    // Another card, put in meanwhile, is given nothing of it.
    await inserisci(altrui);
    expect(await codiceDi(sessione().sblocca(Buffer.from(altrui.pin)))).toBe('ALTRA_CARTA');
    expect(await codice(gestori()['registrazione:leggi']({ id: daInviare.id }))).toBe('SESSIONE_BLOCCATA');
    expect(altrui.contatori.pin.rimasti).toBe(3);
    await inviata;
    sandbox().guasto({ nome: 'nessuno' });
    expect(await banco.nucleo.parti.registrazioni.leggi(daInviare.id)).toMatchObject({ stato: 'nota' });
    await banco.estrai();
    await riprendi();
    const letta = await buono(gestori()['registrazione:leggi']({ id: daInviare.id }));
    expect(letta).toMatchObject({ stato: 'nota', specie: 'eseguita' });
    expect(await quante()).toBe(1);
    expect(await codice(gestori()['registrazione:invia'](daInviare))).toBe('REGISTRAZIONE_GIA_INVIATA');
  });

  test('with the card pulled and the answer lost: found out once the card is back, and done once', async () => {
    const { daInviare, quante } = await crea();
    sandbox().guasto({ nome: 'perde-risposta' });
    const inviata = gestori()['registrazione:invia'](daInviare);
    await attendi(async () => (await aperture(daInviare.operazione)) > 0);
    banco.lettore.estrai();
    await bloccataInUnSecondo();
    await inviata;
    sandbox().guasto({ nome: 'nessuno' });
    await riprendi();
    const accertata = await buono(gestori()['registrazione:accerta']({ id: daInviare.id }));
    expect(accertata).toMatchObject({ stato: 'nota', specie: 'eseguita' });
    expect(await quante()).toBe(1);
  });
});
