import { connect } from 'node:net';
import { basename } from 'node:path';
import type { Lettore } from '../../../contract/carta.ts';
import { type Errore, ErrorePostazione, valoreDi } from '../../../contract/esito.ts';
import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { presaPcscd } from '../../carta/atr.ts';
import { difettoDi } from '../../carta/moduli-trovati.ts';
import { operatoreCensito } from '../../censimento/censimento.ts';
import { certificatoDiAccesso } from '../../session/certificato-accesso.ts';
import { driverDellaCie, leggiCertificati, verificaSpecie } from '../../session/specie-carta.ts';
import { nomeComune } from '../../firma/certificato.ts';
import { avviso, type CartaInEsame, conNucleo, type Corsa, type Fatto, riuscito } from '../contesto.ts';
import { avvisoDiScadenza } from '../scadenza.ts';

/** The driver: that it is there, made for this computer, and loads; and why it is this one. */
export const modulo = conNucleo(async ({ modulo: { modulo: percorso }, motivoModulo, carte }) => {
  if (carte.errore) throw await perche(percorso, carte.errore);
  valoreDi(await carte.stato());
  return riuscito(fattiDiagnosi.driver(basename(percorso), motivoModulo));
});

async function perche(percorso: string, errore: Errore): Promise<ErrorePostazione> {
  const difetto = await difettoDi(percorso);
  if (difetto) return new ErrorePostazione(difetto.code, difetto.dettaglio);
  return new ErrorePostazione(errore.code, `${basename(percorso)}: ${errore.dettaglio ?? ''}`);
}

/** The system's service of the readers, where no reader is seen: without it none can be. */
export const servizio = conNucleo(async ({ carte, modulo: { modulo: percorso, ambiente } }) => {
  if (carte.lettori.length > 0 || process.platform !== 'linux' || /softhsm/i.test(percorso)) return riuscito();
  const presa = presaPcscd(ambiente);
  if (!(await risponde(presa))) throw new ErrorePostazione('SERVIZIO_CARTE_FERMO', presa);
  return riuscito(presa);
});

const risponde = (presa: string): Promise<boolean> =>
  new Promise((risolvi) => {
    const prova = connect(presa, () => risolvi(true)).on('error', () => risolvi(false));
    prova.once('connect', () => prova.destroy());
  });

export const lettore = conNucleo(({ carte: { lettori } }) => {
  if (lettori.length === 0) throw new ErrorePostazione('LETTORE_ASSENTE');
  return riuscito(fattiDiagnosi.lettori(lettori.length));
});

const conCarta = (uno: Lettore): uno is CartaInEsame['lettore'] => uno.carta !== undefined;

/** The cards that can be read at all; from here on each check goes on with the cards that passed it. */
export const carta = conNucleo((parti, corsa) => {
  const { lettori } = parti.carte;
  corsa.carte = lettori.filter(conCarta).map((uno) => ({ lettore: uno }));
  const illeggibile = lettori.find(({ errore }) => errore)?.errore;
  if (corsa.carte.length === 0) {
    if (!illeggibile) throw new ErrorePostazione('CARTA_ASSENTE');
    throw new ErrorePostazione(
      driverDellaCie(parti.modulo.modulo) ? 'CIE_NON_ABBINATA' : illeggibile.code,
      illeggibile.dettaglio,
    );
  }
  const modelli = senzaDoppioni(
    corsa.carte.map(({ lettore: { carta: una } }) => `${una.produttore} ${una.modello}`.trim()),
  );
  return corsa.carte.length > 1 && parti.motivoModulo !== 'prova' ? avviso('PIU_CARTE', modelli) : riuscito(modelli);
});

/** Which kind of card it is, by its token and by who issued what is on it. */
export const specie = conNucleo((parti, corsa) =>
  perCiascuna(corsa, async (una) => {
    const { carte, modulo: driver, attendibilita } = parti;
    const { carta: token } = una.lettore;
    una.certificati = await leggiCertificati({ carte, modulo: driver.modulo }, una.lettore);
    verificaSpecie(una.certificati, token, attendibilita);
    return token.produttore;
  }),
);

/** That the card carries a person's certificate and its key. */
export const certificato = conNucleo(({ attendibilita }, corsa) =>
  perCiascuna(corsa, (una) => {
    una.scelto = certificatoDiAccesso(una.certificati ?? [], attendibilita);
    const { issuer, subject } = una.scelto.certificato;
    // Who issued it helps to tell which card this is; a self-signed one would tell whose.
    return issuer === subject ? fattiDiagnosi.autofirmato : fattiDiagnosi.emessoDa(nomeComune(issuer));
  }),
);

/** That our authority issued it, for log-in, and that it is in time. */
export const catena = conNucleo(async ({ attendibilita }, corsa) => {
  const fatto = await perCiascuna(corsa, ({ scelto }) => {
    attendibilita.verificaCatena(scelto!.certificato);
    return fattiDiagnosi.certificati(1);
  });
  const avvisi = corsa.carte.map(({ scelto }) => avvisoDiScadenza(scelto!.certificato));
  return avvisi.every((uno) => uno)
    ? avvisi[0]!
    : { ...fatto, dettaglio: fattiDiagnosi.certificati(corsa.carte.length) };
});

export const revoca = conNucleo(({ attendibilita }, corsa) =>
  perCiascuna(corsa, async ({ scelto }) =>
    fattiDiagnosi.revoca(await attendibilita.verificaRevoca(scelto!.certificato)),
  ),
);

/** What the token's flags say of the PIN, before a try is spent (virtual-cns: LOCKED warns, it does not decide). */
export const pin = conNucleo(async (_parti, corsa) => {
  const fatto = await perCiascuna(corsa, ({ lettore: { carta: una } }) => {
    if (!una.pinInizializzato) throw new ErrorePostazione('PIN_NON_INIZIALIZZATO');
    return fattiDiagnosi.pin[una.statoPin];
  });
  const stati = corsa.carte.map(({ lettore: { carta: una } }) => una);
  if (stati.every(({ statoPin }) => statoPin === 'bloccato')) return avviso('PIN_BLOCCATO', fattiDiagnosi.pin.bloccato);
  if (stati.every(({ pinDaCambiare }) => pinDaCambiare)) return avviso('PIN_SCADUTO', fattiDiagnosi.pinDaCambiare);
  return fatto;
});

/** That the holder may use this workstation: who they are is not told. */
export const censimento = conNucleo(({ censimento: censiti, ambiente: { idPostazione } }, corsa) =>
  perCiascuna(
    corsa,
    ({ scelto }) => schermate.generali.ruoli[operatoreCensito(censiti, scelto!.codiceFiscale, idPostazione).ruolo],
  ),
);

/** Goes on with the cards that pass; where none does, what was wrong with the first is what is wrong. */
async function perCiascuna(corsa: Corsa, prova: (carta: CartaInEsame) => Promise<string> | string): Promise<Fatto> {
  // All at once: each may wait for the network, and the driver puts them in a queue by itself.
  const esiti = await Promise.allSettled(corsa.carte.map(async (una) => ({ una, dettaglio: await prova(una) })));
  const passate = esiti.flatMap((esito) => (esito.status === 'fulfilled' ? [esito.value] : []));
  const primo = esiti.find((esito) => esito.status === 'rejected');
  if (passate.length === 0 && primo) throw primo.reason;
  corsa.carte = passate.map(({ una }) => una);
  return riuscito(senzaDoppioni(passate.map(({ dettaglio }) => dettaglio)));
}

/** Five cards of one model are one word. */
const senzaDoppioni = (dettagli: readonly string[]): string => [...new Set(dettagli)].filter(Boolean).join(', ');
