import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MotivoRifiuto } from '../../../sandbox/rifiuto.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import {
  Cliente,
  domandaPer,
  DS,
  EXC,
  identita,
  type Ingredienti,
  minuti,
  richiesta3002,
  ultimoRifiuto,
  valore,
} from './cliente.ts';

const VITTIMA = '<idANPR>AF41450AS</idANPR>';
const ALTRA = '<idANPR>UK79569LF</idANPR>';

describe('the signature of a message', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  const corpo = (): string => richiesta3002(domandaPer(cliente, VITTIMA));

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  async function rifiuta(cambia: Partial<Ingredienti>, motivo: MotivoRifiuto): Promise<void> {
    const prima = sandbox.operazioni.fatte(sandbox.dati.comune.istat);
    const risposta = await cliente.consulta(corpo(), cambia);
    expect(ultimoRifiuto(sandbox)).toBe(motivo);
    expect(risposta.stato).toBe(500);
    expect(valore(risposta, 'faultcode')).toBe('env:Client');
    expect(valore(risposta, 'faultstring')).toBe('Internal Error (from client)');
    expect(risposta.testo).not.toContain('detail');
    expect(sandbox.operazioni.fatte(sandbox.dati.comune.istat)).toBe(prima);
  }

  test.each(['sha1', 'sha256'] as const)('is accepted with RSA and %s', async (algoritmo) => {
    const risposta = await cliente.consulta(corpo(), { algoritmo });
    expect(valore(risposta, 'cognome')).toBe('SETTIMO');
  });

  test('is refused if the Body was changed after signing', () =>
    rifiuta({ guastaDopo: (xml) => xml.replace(VITTIMA, ALTRA) }, 'digest-diverso'));

  test('is refused if the Timestamp was changed after signing', () =>
    rifiuta({ guastaDopo: (xml) => xml.replace(/(<wsu:Created>)\d{4}/, '$12020') }, 'digest-diverso'));

  test('is refused if it does not cover the Body', () =>
    rifiuta({ coperti: ["//*[local-name(.)='Timestamp']"] }, 'firma-riferimenti'));

  test('is refused if it does not cover the Timestamp', () =>
    rifiuta({ coperti: ["/*/*[local-name(.)='Body']"] }, 'firma-riferimenti'));

  test('is refused if it covers something else besides', () =>
    rifiuta(
      { coperti: ['Timestamp', 'Body', 'BinarySecurityToken'].map((nome) => `//*[local-name(.)='${nome}']`) },
      'firma-riferimenti',
    ));

  test('is refused if there is none', () =>
    rifiuta(
      {
        guastaDopo: (xml) =>
          xml.replace(/<ds:Signature [^>]*>(?:(?!<\/ds:Signature>).)*<\/ds:Signature>(?=<\/wsse:Security>)/s, ''),
      },
      'firma-assente',
    ));

  test('is refused if the value was changed', () =>
    rifiuta({ guastaDopo: (xml) => xml.replace(/(.*<ds:SignatureValue>)(.{4})/s, '$1AAAA') }, 'firma-non-valida'));

  test('is refused if made by another key than that of the token', () =>
    rifiuta({ comune: { ...cliente.comune, chiavePem: cliente.postazione.chiavePem } }, 'firma-non-valida'));

  test('is refused if made by a workstation, though its certificate is good', () =>
    rifiuta({ comune: cliente.postazione }, 'certificato-comune-diverso'));

  test('is refused with an algorithm that is not RSA', () =>
    rifiuta({ guastaDopo: (xml) => xml.replaceAll(`${DS}rsa-sha1`, `${DS}hmac-sha1`) }, 'firma-algoritmo'));

  test.each([
    ['inclusive canonicalization', ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315']],
    ['a second transform', [`${DS}enveloped-signature`, EXC]],
    ['canonicalization with comments', ['http://www.w3.org/2001/10/xml-exc-c14n#WithComments']],
  ])('is refused with %s', (_, trasformazioni) => rifiuta({ trasformazioni }, 'firma-trasformazioni'));

  test.each<[string, string, string, MotivoRifiuto]>([
    ['another digest', `${DS}sha1"/>`, 'http://www.w3.org/2001/04/xmldsig-more#md5"/>', 'firma-algoritmo'],
    [
      'another canonicalization',
      `<ds:CanonicalizationMethod Algorithm="${EXC}"`,
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
      'firma-algoritmo',
    ],
    [
      'a parameter of the signature method',
      `<ds:SignatureMethod Algorithm="${DS}rsa-sha1"/>`,
      `<ds:SignatureMethod Algorithm="${DS}rsa-sha1"><ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>`,
      'firma-algoritmo',
    ],
    ['something else in a Reference', '</ds:Reference>', '<ds:Altro/></ds:Reference>', 'firma-riferimenti'],
    ['something else among the References', '</ds:SignedInfo>', '<ds:Altro/></ds:SignedInfo>', 'firma-riferimenti'],
    ['something else among the transforms', '</ds:Transforms>', '<ds:Altro/></ds:Transforms>', 'firma-trasformazioni'],
    ['prefixes that are none', 'PrefixList="', 'PrefixList="a:b ', 'firma-trasformazioni'],
    [
      'something else in a transform',
      '<InclusiveNamespaces',
      '<ds:XPath/><InclusiveNamespaces',
      'firma-trasformazioni',
    ],
    ['a digest that is not base64', '<ds:DigestValue>', '<ds:DigestValue>?', 'firma-riferimenti'],
    ['elements in a value', '</ds:SignatureValue>', '<ds:Altro/></ds:SignatureValue>', 'firma-non-valida'],
    ['a token that is no certificate', 'wsu:Id="X509-1">', 'wsu:Id="X509-1">AAAA', 'firma-non-valida'],
    ['another kind of token', '#X509v3" wsu:Id', '#X509PKIPathv1" wsu:Id', 'firma-non-valida'],
    ['another encoding of the token', '#Base64Binary', '#HexBinary', 'firma-non-valida'],
    ['a key found elsewhere', '<wsse:Reference URI="#X509-1"', '<wsse:Reference URI="#altro"', 'firma-non-valida'],
  ])('is refused with %s', (_, cerca, metti, motivo) =>
    rifiuta(
      {
        guastaDopo: (xml) => {
          const guasto = xml.replaceAll(cerca, metti);
          expect(guasto).not.toBe(xml);
          return guasto;
        },
      },
      motivo,
    ),
  );

  describe('wrapped', () => {
    /** The signed Body taken out, and an attacker's Body in its place. */
    const scambia = (xml: string, metti: (firmato: string, xml: string) => string, id: string): string => {
      const firmato = /<soap:Body.*<\/soap:Body>/s.exec(xml)![0];
      const falso = `<soap:Body xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="${id}">${richiesta3002(domandaPer(cliente, ALTRA))}</soap:Body>`;
      return metti(firmato, xml.replace(firmato, falso));
    };
    const idDelBody = (xml: string): string => /<soap:Body[^>]*wsu:Id="([^"]+)"/.exec(xml)![1]!;

    test('with the signed Body in a new header', () =>
      rifiuta(
        {
          guastaDopo: (xml) =>
            scambia(
              xml,
              (f, x) => x.replace('</soap:Header>', `<x:Involucro xmlns:x="urn:x">${f}</x:Involucro></soap:Header>`),
              'falso',
            ),
        },
        'busta-non-valida',
      ));

    test('with the signed Body inside Security', () =>
      rifiuta(
        {
          guastaDopo: (xml) =>
            scambia(
              xml,
              (f, x) => x.replace('</wsse:Security>', `<x:I xmlns:x="urn:x">${f}</x:I></wsse:Security>`),
              'falso',
            ),
        },
        'busta-non-valida',
      ));

    test('with the signed Body in an Object of the signature', () =>
      rifiuta(
        {
          guastaDopo: (xml) =>
            scambia(
              xml,
              (f, x) =>
                x.replace(/<\/ds:Signature>(?=<\/wsse:Security>)/, `<ds:Object>${f}</ds:Object></ds:Signature>`),
              'falso',
            ),
        },
        'firma-non-valida',
      ));

    test('with the signed Body inside the new one', () =>
      rifiuta(
        { guastaDopo: (xml) => scambia(xml, (f, x) => x.replace('</soap:Body>', `${f}</soap:Body>`), 'falso') },
        'firma-riferimenti',
      ));

    test('with the signed Body after the new one', () =>
      rifiuta(
        { guastaDopo: (xml) => scambia(xml, (f, x) => x.replace('</soap:Envelope>', `${f}</soap:Envelope>`), 'falso') },
        'busta-non-valida',
      ));

    test('with two elements of the same Id', () =>
      rifiuta(
        {
          guastaDopo: (xml) => scambia(xml, (f, x) => x.replace('</soap:Body>', `${f}</soap:Body>`), idDelBody(xml)),
        },
        'id-ripetuto',
      ));

    test('with the same Id under another name', () =>
      rifiuta(
        {
          guastaDopo: (xml) => xml.replace('<ns2:Richiesta3002', `<ns2:Richiesta3002 ID="${idDelBody(xml)}"`),
        },
        'id-ripetuto',
      ));

    test('with a signed Timestamp and a fresher one beside it', () =>
      rifiuta(
        {
          guastaDopo: (xml) => {
            const firmato = /<wsu:Timestamp.*<\/wsu:Timestamp>/s.exec(xml)![0];
            return xml.replace(firmato, firmato.replace(/wsu:Id="[^"]+"/, 'wsu:Id="nuovo"') + firmato);
          },
        },
        'firma-assente',
      ));

    test('with a second signature of its own', () =>
      rifiuta(
        {
          guastaDopo: (xml) => {
            const firma = /<ds:Signature [^>]*>(?:(?!<ds:Signature ).)*<\/ds:Signature>(?=<\/wsse:Security>)/s.exec(
              xml,
            )![0];
            return xml.replace(firma, firma + firma);
          },
        },
        'firma-assente',
      ));
  });

  describe('in a document that must not be', () => {
    test('with a DTD', () =>
      rifiuta({ guastaDopo: (xml) => `<!DOCTYPE x [<!ENTITY e "SETTIMO">]>${xml}` }, 'xml-malformato'));
    test('with a comment in the digest', () =>
      rifiuta(
        { guastaDopo: (xml) => xml.replace(/(<ds:DigestValue>.{4})/, '$1<!-- -->') },
        'xml-contenuto-non-ammesso',
      ));
    test('with a comment in the Body', () =>
      rifiuta({ guastaPrima: (xml) => xml.replace('AF41450AS', 'AF41450AS<!-- x -->') }, 'xml-contenuto-non-ammesso'));
    test('with a processing instruction', () =>
      rifiuta({ guastaPrima: (xml) => xml.replace('AF41450AS', 'AF41450AS<?x y?>') }, 'xml-contenuto-non-ammesso'));
    test('too deep', () =>
      rifiuta(
        { guastaDopo: (xml) => xml.replace(VITTIMA, '<a>'.repeat(70) + '</a>'.repeat(70)) },
        'xml-contenuto-non-ammesso',
      ));
    test('with a relative namespace, which has no canonical form', () =>
      rifiuta(
        { guastaPrima: (xml) => xml.replace(VITTIMA, `<x:n xmlns:x="relativo"/>${VITTIMA}`) },
        'xml-contenuto-non-ammesso',
      ));
    test('that is no SOAP envelope', () =>
      rifiuta({ guastaDopo: (xml) => xml.replaceAll('soap:Envelope', 'soap:Busta') }, 'busta-non-valida'));
    test('of SOAP 1.2', () =>
      rifiuta(
        {
          guastaPrima: (xml) =>
            xml.replaceAll('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
        },
        'busta-non-valida',
      ));
    test('cut short', () => rifiuta({ guastaDopo: (xml) => xml.slice(0, -20) }, 'xml-malformato'));
    test('with two elements in the Body', () =>
      rifiuta({ guastaPrima: (xml) => xml.replace('</soap:Body>', '<x/></soap:Body>') }, 'busta-non-valida'));
  });

  describe('of a Timestamp', () => {
    const tra = (dal: number, al: number): Partial<Ingredienti> => ({ timestamp: minuti(dal, al) });
    test('expired is refused', () => rifiuta(tra(-8, -3), 'timestamp-scaduto'));
    test('of the future is refused', () => rifiuta(tra(3, 8), 'timestamp-futuro'));
    test('longer than 300 seconds is refused', () => rifiuta(tra(0, 6), 'timestamp-troppo-lungo'));
    test('that ends before it begins is refused', () => rifiuta(tra(1, 0), 'timestamp-non-valido'));
    test('within a minute of difference is accepted', async () => {
      expect((await cliente.consulta(corpo(), tra(-5.5, -0.5))).stato).toBe(200);
      expect((await cliente.consulta(corpo(), tra(0.5, 5.5))).stato).toBe(200);
    });
  });
});

describe("the Comune's certificate", () => {
  let sandbox: SandboxDiProva;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
  });
  afterAll(() => sandbox.elimina());

  test('signs beside its other certificate, CO-9998', async () => {
    const cliente = new Cliente(sandbox);
    const corpo = () => richiesta3002(domandaPer(cliente, VITTIMA));
    const altro = await sandbox.emetti(sandbox.dati.comune.id.replace('9999', '9998'));
    expect((await cliente.consulta(corpo())).stato).toBe(200);
    const con9998 = await cliente.consulta(corpo(), { comune: identita(altro.id, altro.p12, altro.password) });
    expect(con9998.stato).toBe(200);
  });

  test('signs no more once it is revoked', async () => {
    const cliente = new Cliente(sandbox);
    const corpo = richiesta3002(domandaPer(cliente, VITTIMA));
    await sandbox.revoca(sandbox.censimento.postazione(sandbox.dati.comune.id)!.certificati[0]!.serialNumber);
    expect((await cliente.consulta(corpo)).stato).toBe(500);
    expect(ultimoRifiuto(sandbox)).toBe('certificato-comune-revocato');
  });

  test('signs no more once it is expired, and not if it was replaced twice', async () => {
    const cliente = new Cliente(sandbox);
    const corpo = richiesta3002(domandaPer(cliente, VITTIMA));
    const giorno = 86_400_000;
    const { id } = sandbox.dati.comune;
    await sandbox.emetti(id);
    const scaduto = await sandbox.emetti(id, { dal: Date.now() - 9 * giorno, al: Date.now() - giorno });
    expect((await cliente.consulta(corpo)).stato).toBe(500);
    expect(ultimoRifiuto(sandbox)).toBe('certificato-comune-diverso');
    await cliente.consulta(corpo, { comune: identita(id, scaduto.p12, scaduto.password) });
    expect(ultimoRifiuto(sandbox)).toBe('certificato-comune-scaduto');
  });
});
