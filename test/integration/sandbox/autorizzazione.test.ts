import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MotivoRifiuto } from '../../../sandbox/rifiuto.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import {
  Cliente,
  cmsDi,
  type Domanda,
  domandaPer,
  identita,
  identitaDi,
  type Ingredienti,
  minuti,
  richiesta3002,
  richiestaConnessione,
  type Risposta,
  ultimoRifiuto,
  valore,
  type VariantiCms,
} from './cliente.ts';

describe('who asks', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  const domanda = (): Domanda => domandaPer(cliente, '<idANPR>AF41450AS</idANPR>');
  const corpo = (): string => richiesta3002(domanda());

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  /** A refusal of the security layer: a Fault that says nothing. */
  async function fault(cambia: Partial<Ingredienti>, motivo: MotivoRifiuto): Promise<void> {
    const risposta = await cliente.consulta(corpo(), cambia);
    expect(ultimoRifiuto(sandbox)).toBe(motivo);
    expect(risposta.stato).toBe(500);
    expect(valore(risposta, 'faultstring')).toBe('Internal Error (from client)');
  }

  /** A refusal before the work: rispostaKO, XXXX, no id of ANPR, no data. */
  function preliminare(risposta: Risposta, motivo: MotivoRifiuto): void {
    expect(ultimoRifiuto(sandbox)).toBe(motivo);
    expect(risposta.stato).toBe(200);
    expect(valore(risposta, 'codiceErroreAnomalia')).toBe('XXXX');
    expect(valore(risposta, 'esitoOperazione')).toBe('XXXX');
    expect(valore(risposta, 'idOperazioneANPR')).toBe('0');
    expect(risposta.testo).not.toContain('datiSoggetto');
  }

  describe('by the assertion', () => {
    const tra = (dal: number, al: number): Partial<Ingredienti> => ({ asserzione: minuti(dal, al) });
    test('unsigned is refused', () => fault({ firmaAsserzione: false }, 'firma-assente'));
    test('signed by a workstation is refused', () =>
      fault({ firmatarioAsserzione: cliente.postazione }, 'certificato-comune-diverso'));
    test("signed by another key under the Comune's certificate is refused", () =>
      fault(
        { firmatarioAsserzione: { ...cliente.comune, chiavePem: cliente.postazione.chiavePem } },
        'firma-non-valida',
      ));
    test('changed after signing is refused', () =>
      fault(
        { guastaAsserzione: (xml) => xml.replace(/(<saml2:NameID[^>]*>)[^<]+/, '$1AAAAAA00A00A000A') },
        'digest-diverso',
      ));
    test('wrapped around the signed one is refused', () =>
      fault(
        {
          guastaAsserzione: (xml) => {
            const firma = /<ds:Signature.*<\/ds:Signature>/s.exec(xml)![0];
            const falsa = xml
              .replace(/ID="[^"]+"/, 'ID="_falsa"')
              .replace(/(<saml2:NameID[^>]*>)[^<]+/, '$1AAAAAA00A00A000A');
            return falsa
              .replace('</saml2:Issuer>', `</saml2:Issuer>`)
              .replace('<saml2:Subject>', `<saml2:Advice>${xml.replace(firma, '')}</saml2:Advice><saml2:Subject>`);
          },
        },
        'firma-riferimenti',
      ));
    test.each<[string, (xml: string) => string]>([
      ['of another version', (xml) => xml.replace('Version="2.0"', 'Version="1.1"')],
      ['without conditions', (xml) => xml.replace(/<saml2:Conditions[^>]*\/>/, '')],
      ['with two conditions', (xml) => xml.replace(/<saml2:Conditions[^>]*\/>/, '$&$&')],
      ['without an end', (xml) => xml.replace(/(<saml2:Conditions NotBefore="[^"]+") NotOnOrAfter="[^"]+"/, '$1')],
      ['with a local time', (xml) => xml.replace(/(<saml2:Conditions NotBefore="[^"]+)Z"/, '$1+01:00"')],
      [
        'with an impossible time',
        (xml) => xml.replace(/(<saml2:Conditions NotBefore=")[^"]+"/, '$12026-99-01T00:00:00Z"'),
      ],
      ['without an authentication', (xml) => xml.replace(/<saml2:AuthnStatement.*<\/saml2:AuthnStatement>/, '')],
      ['without a subject', (xml) => xml.replace(/<saml2:Subject>.*<\/saml2:Subject>/, '')],
      ['with two names', (xml) => xml.replace(/<saml2:NameID.*<\/saml2:NameID>/, '$&$&')],
      ['with elements in the name', (xml) => xml.replace('</saml2:NameID>', '<b/></saml2:NameID>')],
      [
        'without an attribute',
        (xml) => xml.replace(/<saml2:Attribute Name="IdApplicazione".*?<\/saml2:Attribute>/, ''),
      ],
      ['with an attribute repeated', (xml) => xml.replace('Name="IdApplicazione"', 'Name="IdSede"')],
      ['with one attribute more', (xml) => xml.replace(/<saml2:Attribute Name="IdSede".*?<\/saml2:Attribute>/, '$&$&')],
      [
        'with an attribute of another kind',
        (xml) => xml.replace('</saml2:AttributeStatement>', '<saml2:Attribute Name="Altro"/>$&'),
      ],
      ['with two values', (xml) => xml.replace(/<saml2:AttributeValue [^>]*>036030<\/saml2:AttributeValue>/, '$&$&')],
      [
        'with a CMS that is not base64',
        (xml) => xml.replace('xsi:type="xsd:string">MII', 'xsi:type="xsd:string">?MII'),
      ],
    ])('%s is refused, though signed', (_, cambiaAsserzione) =>
      fault(
        {
          cambiaAsserzione: (xml) => {
            const cambiata = cambiaAsserzione(xml);
            expect(cambiata).not.toBe(xml);
            return cambiata;
          },
        },
        'asserzione-non-valida',
      ),
    );
    test('without an ID is refused', () =>
      fault({ guastaAsserzione: (xml) => xml.replace(/ ID="[^"]+"/, '') }, 'firma-riferimenti'));
    test('expired is refused', () => fault(tra(-8, -3), 'asserzione-scaduta'));
    test('of the future is refused', () => fault(tra(3, 8), 'asserzione-futura'));
    test('longer than 300 seconds is refused', () => fault(tra(0, 8), 'asserzione-troppo-lunga'));
    test('of another issuer is refused', () => fault({ emittente: 'YS' }, 'asserzione-non-valida'));
    test('that is not for its bearer is refused', () =>
      fault({ conferma: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' }, 'asserzione-non-valida'));
  });

  describe('as operator', () => {
    test('outside the census is refused', async () => {
      preliminare(await cliente.consulta(corpo(), { operatore: 'RSSMRA80A01G393X' }), 'operatore-non-censito');
    });
    test('suspended is refused, and accepted again when enabled', async () => {
      const { codiceFiscale } = sandbox.dati.operatori[0]!;
      sandbox.censimento.statoOperatore(codiceFiscale, 'sospeso');
      preliminare(await cliente.consulta(corpo()), 'operatore-sospeso');
      sandbox.censimento.statoOperatore(codiceFiscale, 'abilitato');
      expect(valore(await cliente.consulta(corpo()), 'esitoOperazione')).toBe('0000');
    });
    test('of another Comune is refused', async () => {
      const codiceFiscale = 'VRDLGU70A01F257Q';
      const altro = { codiceFiscale, cognome: 'VERDI', nome: 'LUIGI', ruolo: 'operatore', istat: '036023' } as const;
      sandbox.censimento.salvaOperatore({ ...altro, stato: 'abilitato' });
      preliminare(await cliente.consulta(corpo(), { operatore: codiceFiscale }), 'operatore-di-altro-comune');
    });
    test.each(['alp', 'sindaco'])('with only the role of %s is refused', async (ruolo) => {
      const { codiceFiscale } = sandbox.dati.operatori.find((o) => o.ruolo === ruolo)!;
      preliminare(await cliente.consulta(corpo(), { operatore: codiceFiscale }), 'operatore-non-abilitato');
    });
    test('on a workstation that is not theirs is refused', async () => {
      const seconda = identitaDi(sandbox, sandbox.dati.postazioni[1]!);
      const operatore = sandbox.dati.operatori[1]!.codiceFiscale;
      const daLi = { operatore, idPostazione: seconda.id, idPostazioneFirmato: cmsDi(seconda.id, seconda) };
      preliminare(await cliente.consulta(corpo(), daLi, { identita: seconda }), 'operatore-non-abilitato');
    });
  });

  describe('from a workstation', () => {
    test('outside the census is refused', async () => {
      preliminare(await cliente.consulta(corpo(), { idPostazione: '036030-PC-0099' }), 'postazione-non-censita');
    });
    test('blocked is refused', async () => {
      sandbox.censimento.statoPostazione(cliente.postazione.id, 'bloccata');
      preliminare(await cliente.consulta(corpo()), 'postazione-bloccata');
      sandbox.censimento.statoPostazione(cliente.postazione.id, 'attiva');
    });
    test('with an expired certificate is refused even through the server of the Comune', async () => {
      const giorno = 86_400_000;
      const vecchia = await sandbox.emetti('036030-PC-0007', { dal: Date.now() - 9 * giorno, al: Date.now() - giorno });
      const chi = identita(vecchia.id, vecchia.p12, vecchia.password);
      const daLi = { idPostazione: chi.id, idPostazioneFirmato: cmsDi(chi.id, chi) };
      preliminare(await cliente.consulta(corpo(), daLi, { identita: cliente.comune }), 'postazione-bloccata');
    });
    test('with a revoked certificate is refused even through the server of the Comune', async () => {
      const nuova = await sandbox.emetti('036030-PC-0008');
      await sandbox.revoca(nuova.serie);
      const chi = identita(nuova.id, nuova.p12, nuova.password);
      const daLi = { idPostazione: chi.id, idPostazioneFirmato: cmsDi(chi.id, chi) };
      preliminare(await cliente.consulta(corpo(), daLi, { identita: cliente.comune }), 'postazione-bloccata');
    });
    test('other than the one at the end of the connection is refused', async () => {
      const seconda = identitaDi(sandbox, sandbox.dati.postazioni[1]!);
      preliminare(await cliente.consulta(corpo(), {}, { identita: seconda }), 'postazione-diversa-da-tls');
    });
    test('whose id is signed by another workstation is refused', () => {
      const seconda = identitaDi(sandbox, sandbox.dati.postazioni[1]!);
      const idPostazioneFirmato = cmsDi(cliente.postazione.id, seconda);
      return fault({ idPostazioneFirmato }, 'postazione-firmata-non-valida');
    });
    test('whose id is signed by another key under its certificate is refused', () => {
      const impostore = { ...cliente.postazione, chiavePem: cliente.comune.chiavePem };
      const idPostazioneFirmato = cmsDi(cliente.postazione.id, impostore);
      return fault({ idPostazioneFirmato }, 'postazione-firmata-non-valida');
    });
    test('that signed another id is refused', () =>
      fault({ idPostazioneFirmato: cmsDi('036030-PC-0002', cliente.postazione) }, 'postazione-firmata-non-valida'));
    test('with a CMS whose content was changed is refused', () => {
      const cms = Buffer.from(cmsDi('036030-PC-0002', cliente.postazione), 'base64');
      cms.write(cliente.postazione.id, cms.indexOf('036030-PC-0002'), 'latin1');
      return fault({ idPostazioneFirmato: cms.toString('base64') }, 'postazione-firmata-non-valida');
    });
    test.each<[string, VariantiCms]>([
      ['with SHA-1', { digest: 'sha1' }],
      ['without signed attributes', { senzaAttributi: true }],
      ['without its certificate', { senzaCertificato: true }],
      ['without the content', { staccato: true }],
    ])('that signed %s is refused', (_, varianti) =>
      fault(
        { idPostazioneFirmato: cmsDi(cliente.postazione.id, cliente.postazione, varianti) },
        'postazione-firmata-non-valida',
      ),
    );
    test('that signed together with another is refused', () =>
      fault(
        { idPostazioneFirmato: cmsDi(cliente.postazione.id, cliente.postazione, { altro: cliente.comune }) },
        'postazione-firmata-non-valida',
      ));
    test('with bytes after the CMS is refused', () => {
      const cms = Buffer.from(cmsDi(cliente.postazione.id, cliente.postazione), 'base64');
      const idPostazioneFirmato = Buffer.concat([cms, Buffer.alloc(3)]).toString('base64');
      return fault({ idPostazioneFirmato }, 'postazione-firmata-non-valida');
    });
    test('with something that is no CMS is refused', () =>
      fault({ idPostazioneFirmato: 'bm90IGEgY21z' }, 'postazione-firmata-non-valida'));
  });

  describe('for a Comune', () => {
    /** A workstation and an operator of another Comune, in every order. */
    async function altrui() {
      const nuova = await sandbox.emetti('036023-PC-0001');
      const chi = identita(nuova.id, nuova.p12, nuova.password);
      const operatore = 'BNCLCU75B02F257X';
      const dati = { codiceFiscale: operatore, cognome: 'BIANCHI', nome: 'LUCA', ruolo: 'operatore' } as const;
      sandbox.censimento.salvaOperatore({ ...dati, istat: '036023', stato: 'abilitato' });
      sandbox.censimento.abilita(operatore, chi.id);
      sandbox.censimento.abilita(sandbox.dati.operatori[0]!.codiceFiscale, chi.id);
      return { chi, operatore, daLi: { idPostazione: chi.id, idPostazioneFirmato: cmsDi(chi.id, chi) } };
    }
    test('other than the one that signs is refused, though all the rest is its own', async () => {
      const { chi, operatore, daLi } = await altrui();
      const xml = richiesta3002({ ...domanda(), istat: '036023' });
      const risposta = await cliente.consulta(xml, { ...daLi, operatore, idSede: '036023' }, { identita: chi });
      preliminare(risposta, 'sede-diversa');
    });
    test('other than the one of the workstation is refused', async () => {
      const { chi, daLi } = await altrui();
      preliminare(await cliente.consulta(corpo(), daLi, { identita: chi }), 'sede-diversa');
    });
    test('whose IdSede is not the one that signs is refused', async () => {
      preliminare(await cliente.consulta(corpo(), { idSede: '036023' }), 'sede-diversa');
    });
    test('whose codMittente is another is refused', async () => {
      preliminare(await cliente.consulta(richiesta3002({ ...domanda(), istat: '036023' })), 'sede-diversa');
    });
  });

  describe('with a header', () => {
    test.each<[string, Partial<Domanda>, MotivoRifiuto]>([
      ['for the old version ANPR00', { destinatario: 'ANPR00' }, 'destinatario'],
      ['for production', { tipoInvio: 'PROD' }, 'tipo-invio'],
      ['of another operation', { operazione: '3003' }, 'operazione-diversa'],
    ])('%s is refused', async (_, cambia, motivo) => {
      preliminare(await cliente.consulta(richiesta3002({ ...domanda(), ...cambia })), motivo);
    });
    test('of the future is refused with EHR09', async () => {
      const dataOra = new Date(Date.now() + 3_600_000).toISOString();
      const risposta = await cliente.consulta(richiesta3002({ ...domanda(), dataOra }));
      expect(valore(risposta, 'codiceErroreAnomalia')).toBe('EHR09');
    });
    test('that the schema refuses gets a Fault: there is nothing to echo', async () => {
      const risposta = await cliente.consulta(richiesta3002({ ...domanda(), id: 'non-valido' }));
      expect(risposta.stato).toBe(500);
      expect(ultimoRifiuto(sandbox)).toBe('schema');
    });
    test('sent to the path of another service is refused', async () => {
      const xml = richiestaConnessione({ ...domanda(), operazione: 'OP01' });
      expect((await cliente.consulta(xml)).stato).toBe(500);
      expect(ultimoRifiuto(sandbox)).toBe('servizio-sconosciuto');
    });
  });
});
