import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SignedXml } from 'xml-crypto';
import { operazioni } from '../../contract/operazioni/index.ts';
import { sezione } from '../../contract/operazioni/albero.ts';
import { tipoListaSoggetti } from '../../contract/operazioni/gruppi/ricerca.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import { busta } from '../../main/anpr/busta.ts';
import { ClienteAnpr } from '../../main/anpr/cliente.ts';
import { tolleranze } from '../../sandbox/firme/tempi.ts';
import { verificaMessaggio } from '../../sandbox/firme/messaggio.ts';
import { EXC, type Ingredienti, messaggio, minuti } from '../integration/sandbox/cliente.ts';
import { valoreValido } from '../../contract/operazioni/generatore.ts';
import { ambienteDi, CertificatiDiProva, mittente, richiestaPronta } from '../supporto/server-anpr.ts';
import { almeno, alPiu, alterna, type Misura } from './misura.ts';

/** Building, signing and verifying, against raw RSA and against xml-crypto. */
export async function misureXml(): Promise<readonly Misura[]> {
  const certificati = await CertificatiDiProva.nuovi();
  try {
    return [...(await piccola(certificati)), await grande(certificati)];
  } finally {
    certificati.chiudi();
  }
}

/** A 3002 by ID ANPR: from its fields to the bytes to send. */
async function piccola(certificati: CertificatiDiProva): Promise<readonly Misura[]> {
  const ambiente = ambienteDi('https://127.0.0.1', certificati);
  const cliente = new ClienteAnpr(ambiente);
  // As long as the SignedInfo that the two signatures sign.
  const [corta, lunga] = [randomBytes(800), randomBytes(1100)];
  const firma = (dati: Buffer) => ambiente.firmaComune().firma('sha1', dati);
  const corpo = richiestaPronta(cliente).corpo;
  const [nostra, nude, xmlCrypto] = await alterna(
    [
      () => cliente.imbusta(richiestaPronta(cliente), mittente),
      () => Promise.all([firma(corta), firma(lunga)]),
      () => messaggio(ingredienti(certificati, corpo)),
    ],
    { blocchi: 15, volte: 20 },
  );
  cliente.chiudi();
  return [
    alPiu('build and sign a 3002, against two raw RSA-2048 signatures', nostra!, nude!, 3),
    almeno('build and sign a 3002, against xml-crypto', nostra!, xmlCrypto!, 5),
  ];
}

/** A body of 77 KB: signed here and verified in the sandbox. */
async function grande(certificati: CertificatiDiProva): Promise<Misura> {
  const firmaComune = ambienteDi('https://127.0.0.1', certificati).firmaComune();
  const corpo = corpoDi(77 * 1024);
  const verifica = { tolleranze, riconosci: () => undefined };
  const [nostra, xmlCrypto] = await alterna(
    [
      async () => {
        const xml = await busta(corpo, mittente, firmaComune, 'sha1');
        verificaMessaggio(Buffer.from(xml), { ...verifica, adesso: Date.now() });
      },
      () => verificaConXmlCrypto(messaggio(ingredienti(certificati, corpo)), certificati.postazione.certificato),
    ],
    { blocchi: 9, volte: 3 },
  );
  return almeno('sign and verify a body of 77 KB, against xml-crypto', nostra!, xmlCrypto!, 20);
}

/** Records of people, as ANPR's own tree of 3002 makes them, until there are so many bytes. */
function corpoDi(byte: number): string {
  const soggetti = fc.sample(valoreValido(sezione('soggetto', tipoListaSoggetti, '')), { seed: 77, numRuns: 40 });
  let xml = '';
  for (let i = 0; xml.length < byte; i++) {
    const valore = { listaSoggetti: soggetti[i % soggetti.length]! };
    xml =
      scriviRisposta(operazioni['3002'], 'ok', valore).replace(/^.*<listaSoggetti>|<\/listaSoggetti>.*$/g, '') + xml;
  }
  return `<a:Richiesta xmlns:a="${operazioni['3002'].spazio}">${xml}</a:Richiesta>`;
}

/** The same message with the same two signatures, made by xml-crypto. */
function ingredienti({ postazione }: CertificatiDiProva, corpo: string): Ingredienti {
  const identico = (xml: string) => xml;
  return {
    comune: {
      id: '036030-CO-9999',
      p12: Buffer.alloc(0),
      password: '',
      chiavePem: postazione.chiave,
      certificatoPem: postazione.certificato,
      certificato: postazione.certificato.replace(/-----[^-]+-----|\s/g, ''),
    },
    corpo,
    operatore: mittente.operatore,
    idSede: mittente.idSede,
    idPostazione: mittente.idPostazione,
    idPostazioneFirmato: mittente.idPostazioneFirmato,
    algoritmo: 'sha1',
    timestamp: minuti(0, 5),
    asserzione: minuti(0, 5),
    emittente: 'XS',
    conferma: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
    firmaAsserzione: true,
    coperti: ["//*[local-name(.)='Timestamp']", "//*[local-name(.)='Body']"],
    trasformazioni: [EXC],
    cambiaAsserzione: identico,
    guastaAsserzione: identico,
    guastaPrima: identico,
    guastaDopo: identico,
  };
}

function verificaConXmlCrypto(xml: string, publicCert: string): void {
  const dopo = xml.indexOf('</saml2:Assertion>');
  const firme = [
    [new SignedXml({ publicCert }), firmaDopo(xml, 0)],
    [new SignedXml({ publicCert, idMode: 'wssecurity' }), firmaDopo(xml, dopo)],
  ] as const;
  for (const [oracolo, firma] of firme) {
    oracolo.loadSignature(firma);
    if (!oracolo.checkSignature(xml)) throw new Error('xml-crypto refuses its own signature');
  }
}

const firmaDopo = (xml: string, da: number): string => {
  const inizio = xml.indexOf('<ds:Signature ', da);
  return xml.slice(inizio, xml.indexOf('</ds:Signature>', inizio) + '</ds:Signature>'.length);
};
