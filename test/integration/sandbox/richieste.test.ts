import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, domandaPer, quanti, richiesta3002, type Risposta, valore, valori } from './cliente.ts';

const PAVULLO =
  '<nomeComune>PAVULLO NEL FRIGNANO</nomeComune><codiceIstat>036030</codiceIstat><siglaProvinciaIstat>MO</siglaProvinciaIstat>';

/** An answer that was kept, out of its base64. */
const conservata = (base64: string | undefined): string => Buffer.from(base64 ?? '', 'base64').toString('utf8');

describe('what the Comune has asked', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;

  beforeEach(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterEach(() => sandbox.elimina());

  const consulta = (criteri = '<idANPR>AF41450AS</idANPR>', id = cliente.nuovoId()): Promise<Risposta> =>
    cliente.consulta(richiesta3002({ ...domandaPer(cliente, criteri), id }));
  const singola = (dentro: string, tipo = '1'): string =>
    `<ricercaSingolaRichiesta>${dentro}<tipoOperazione>${tipo}</tipoOperazione></ricercaSingolaRichiesta>`;
  const perId = (id: string): string => singola(`<idOperazioneComune>${id}</idOperazioneComune>`);
  const elenco = (stato: string, dentro: string): string =>
    `<ricercaElenchiRichieste><statoLavorazione>${stato}</statoLavorazione>${dentro}</ricercaElenchiRichieste>`;
  const periodo = (dal: number, al: number): string =>
    `<periodoRiferimentoRichieste><dataOraIniziale>${new Date(dal).toISOString()}</dataOraIniziale>` +
    `<dataOraFinale>${new Date(al).toISOString()}</dataOraFinale></periodoRiferimentoRichieste>`;
  const errore = async (operazione: string, dentro: string): Promise<(string | undefined)[]> => {
    const risposta = await cliente.chiedi(operazione, dentro);
    return [valore(risposta, 'codiceErroreAnomalia'), valore(risposta, 'testoErroreAnomalia')];
  };
  const ORA = 3_600_000;

  describe('one by one', () => {
    test('3003 gives back the answer that was lost, by the Comune’s own id', async () => {
      const id = cliente.nuovoId();
      sandbox.guasto({ nome: 'perde-risposta' });
      await expect(consulta(undefined, id)).rejects.toThrow();
      sandbox.guasto({ nome: 'nessuno' });
      const risposta = await cliente.chiedi('3003', perId(id));
      expect(valore(risposta, 'statoLavorazione')).toBe('2');
      expect(quanti(risposta, 'xmlRisposta')).toBe(1);
      const xml = conservata(valore(risposta, 'xmlRisposta'));
      expect(xml).toMatch(/^<a:Risposta3002 /);
      expect(valore({ stato: 200, testo: xml }, 'idANPR')).toBe('AF41450AS');
      expect(risposta.testo).toContain(`<comuneRichiesta>${PAVULLO}</comuneRichiesta>`);
    });

    test('3007 gives its number, with which 3003 and 3005 give the answer', async () => {
      const id = cliente.nuovoId();
      const prima = await consulta(undefined, id);
      // The first is that of the answer's own header.
      const [, numero] = valori(await cliente.chiedi('3007', perId(id)), 'idOperazioneANPR');
      expect(numero).toBe(valore(prima, 'idOperazioneANPR'));
      const perNumero = singola(`<idOperazioneANPR>${numero}</idOperazioneANPR>`);
      const corpo = /<soap:Body>(.*)<\/soap:Body>/s.exec(prima.testo)![1]!;
      expect(conservata(valore(await cliente.chiedi('3003', perNumero), 'xmlRisposta'))).toBe(corpo);
      const datiRichiesta = `<datiRichiesta><idOperazioneANPR>${numero}</idOperazioneANPR></datiRichiesta>`;
      expect(conservata(valore(await cliente.chiedi('3005', datiRichiesta), 'xmlFile'))).toBe(corpo);
    });

    test('by the number of the protocol, of twenty characters', async () => {
      const protocollo = '2026-0000000000001/A';
      expect(protocollo).toHaveLength(20);
      const dentro = '<datiRichiesta><idTabella>001</idTabella></datiRichiesta>';
      await cliente.chiedi('7001', dentro, { protocollo });
      const risposta = await cliente.chiedi('3003', singola(`<protocolloComune>${protocollo}</protocolloComune>`));
      expect(valori(risposta, 'tipoOperazione')).toContain('7001');
    });

    test('a request that was refused is done, badly', async () => {
      const id = cliente.nuovoId();
      await consulta('<idANPR>ZZ99999Z1</idANPR>', id);
      const risposta = await cliente.chiedi('3003', perId(id));
      expect(valore(risposta, 'statoLavorazione')).toBe('3');
      expect(conservata(valore(risposta, 'xmlRisposta'))).toContain('EN122');
    });

    test('a request that is being worked on is said to be so, and EN109 has no number for it', async () => {
      sandbox.guasto({ nome: 'lento', ms: 1500 });
      const id = cliente.nuovoId();
      const lenta = consulta(undefined, id);
      await new Promise((avanti) => setTimeout(avanti, 300));
      sandbox.guasto({ nome: 'nessuno' });
      const risposta = await cliente.chiedi('3003', perId(id));
      expect(valori(risposta, 'statoLavorazione')).toEqual(['1']);
      expect(risposta.testo).not.toContain('xmlRisposta');
      expect(await errore('3007', perId(id))).toEqual(['EN109', 'Richiesta in corso di elaborazione']);
      expect(valore(await lenta, 'esitoOperazione')).toBe('0000');
    });

    test.each(['3003', '3007'])('EN122 from %s for an id never used', async (operazione) => {
      expect((await errore(operazione, perId('42')))[0]).toBe('EN122');
    });
    test('EN122 from 3005 for a number never given', async () => {
      const dentro = '<datiRichiesta><idOperazioneANPR>1</idOperazioneANPR></datiRichiesta>';
      expect((await errore('3005', dentro))[0]).toBe('EN122');
    });
    test('EN122 for the operation of another Comune', async () => {
      const quando = Date.now();
      sandbox.operazioni.ricorda({
        ...{ istat: '058091', id: 'ROMA1', idANPR: 1_700_000_000, codice: '5005', stato: '2', risposta: '<r/>' },
        ...{ quando, soggetto: 2_775_118 },
      });
      const numero = singola('<idOperazioneANPR>1700000000</idOperazioneANPR>');
      expect((await errore('3003', numero))[0]).toBe('EN122');
      const dentro = '<datiRichiesta><idOperazioneANPR>1700000000</idOperazioneANPR></datiRichiesta>';
      expect((await errore('3005', dentro))[0]).toBe('EN122');
    });
    test('EN132 without any id, EHR49 for what cannot be done, EN096 for what cannot be called off', async () => {
      expect(await errore('3003', singola(''))).toEqual(['EN132', 'Campi obbligatori non valorizzati']);
      expect(await errore('3003', singola('<idOperazioneComune>1</idOperazioneComune>', '3'))).toEqual([
        'EHR49',
        "Il campo tipo operazione 3 puo' assumere solo i valori 1 (interrogazione) o 2 (annullamento)",
      ]);
      expect((await errore('3003', singola('<idOperazioneComune>1</idOperazioneComune>', '2')))[0]).toBe('EN096');
    });
  });

  describe('in lists', () => {
    beforeEach(async () => {
      for (let i = 0; i < 3; i++) await consulta();
      await consulta('<idANPR>ZZ99999Z1</idANPR>');
      await cliente.chiedi('7003', '<datiRichiesta></datiRichiesta>');
    });
    const ultimaOra = (): string => periodo(Date.now() - ORA, Date.now());

    test('of a period, by state of work and by operation', async () => {
      const bene = await cliente.chiedi('3003', elenco('2', ultimaOra()));
      expect(quanti(bene, 'xmlRisposta')).toBe(3);
      const male = await cliente.chiedi('3003', elenco('3', ultimaOra()));
      expect(quanti(male, 'xmlRisposta')).toBe(1);
      const tabelle = await cliente.chiedi(
        '3007',
        elenco('2', `<operazioneRichiesta>7003</operazioneRichiesta>${ultimaOra()}`),
      );
      expect(quanti(tabelle, 'operazioneANPR')).toBe(1);
    });
    test('never hold the answers that hold other answers: they would grow without end', async () => {
      for (let i = 0; i < 3; i++) await cliente.chiedi('3003', elenco('2', ultimaOra()));
      expect(quanti(await cliente.chiedi('3003', elenco('2', ultimaOra())), 'xmlRisposta')).toBe(3);
    });
    test('are limited in number', async () => {
      for (let i = 0; i < 20; i++) await consulta();
      expect(quanti(await cliente.chiedi('3003', elenco('2', ultimaOra())), 'xmlRisposta')).toBe(20);
      expect(quanti(await cliente.chiedi('3007', elenco('2', ultimaOra())), 'operazioneANPR')).toBeGreaterThan(23);
    });
    test('of a range of ANPR’s numbers, and of the Comune’s', async () => {
      const numeri = valori(await cliente.chiedi('3007', elenco('2', ultimaOra())), 'idOperazioneANPR').slice(1, 4);
      const [primo, , terzo] = numeri as [string, string, string];
      const dentro =
        `<identificativiANPR><protocolloANPRDa>${primo}</protocolloANPRDa>` +
        `<protocolloANPRA>${terzo}</protocolloANPRA></identificativiANPR>`;
      expect(valori(await cliente.chiedi('3007', elenco('2', dentro)), 'idOperazioneANPR').slice(1)).toEqual(numeri);
      const comune = (da: number, a: number): string =>
        `<identificativiComune><idOperazioneComuneDa>${10 ** 15 + da}</idOperazioneComuneDa>` +
        `<idOperazioneComuneA>${10 ** 15 + a}</idOperazioneComuneA></identificativiComune>`;
      expect(quanti(await cliente.chiedi('3003', elenco('2', comune(1, 3))), 'xmlRisposta')).toBe(2);
    });
    test('EN122 where there is none', async () => {
      const unAnnoFa = Date.now() - 365 * 24 * ORA;
      expect((await errore('3003', elenco('2', periodo(unAnnoFa, unAnnoFa + ORA))))[0]).toBe('EN122');
      expect((await errore('3003', elenco('7', ultimaOra())))[0]).toBe('EN122');
    });
    test.each<[string, string, () => string]>([
      ['EN098', 'a state of work that does not exist', () => elenco('12', ultimaOra())],
      ['EHR45', 'neither a period nor a range', () => elenco('2', '')],
      [
        'EHR45',
        'a period and a range',
        () =>
          elenco(
            '2',
            `${ultimaOra()}<identificativiANPR><protocolloANPRDa>1</protocolloANPRDa><protocolloANPRA>2</protocolloANPRA></identificativiANPR>`,
          ),
      ],
      ['EHR15', 'a period to come', () => elenco('2', periodo(Date.now() + ORA, Date.now() + 2 * ORA))],
      ['EHR16', 'a period that ends to come', () => elenco('2', periodo(Date.now() - ORA, Date.now() + ORA))],
      [
        'EHR16',
        'a period that ends before it begins',
        () => elenco('2', periodo(Date.now() - ORA, Date.now() - 2 * ORA)),
      ],
      ['EHR78', 'a period of no length', () => elenco('2', periodo(1_700_000_000_000, 1_700_000_000_000))],
      [
        'EHR78',
        'a range the wrong way round',
        () =>
          elenco(
            '2',
            '<identificativiANPR><protocolloANPRDa>9</protocolloANPRDa><protocolloANPRA>2</protocolloANPRA></identificativiANPR>',
          ),
      ],
      [
        'EHR52',
        'half a range',
        () =>
          elenco('2', '<identificativiComune><idOperazioneComuneDa>9</idOperazioneComuneDa></identificativiComune>'),
      ],
      ['EHR52', 'a range of nothing', () => elenco('2', '<identificativiComune></identificativiComune>')],
    ])('%s for %s', async (codice, _, dentro) => {
      expect((await errore('3003', dentro()))[0]).toBe(codice);
      expect((await errore('3007', dentro()))[0]).toBe(codice);
    });
  });

  describe('about a person', () => {
    const soggetto = (dentro: string): string =>
      `<parametriRicercaSoggetto><datiSoggetto>${dentro}</datiSoggetto></parametriRicercaSoggetto>`;
    test('the registrations of the years before, with the answers', async () => {
      const dentro = soggetto('<codiceFiscale>STTSGT90A01H501J</codiceFiscale>');
      const risposta = await cliente.chiedi('3003', dentro);
      expect(valori(risposta, 'tipoOperazione')).toEqual(['5005']);
      expect(conservata(valore(risposta, 'xmlRisposta'))).toMatch(/^<a:Risposta5005 .*<idANPR>AF41450AS<\/idANPR>/s);
      const perNome = soggetto('<cognome>SETTIMO</cognome><nome>SOGGETTO</nome>');
      expect(quanti(await cliente.chiedi('3007', perNome), 'operazioneANPR')).toBe(1);
    });
    test('EN122 for who has none, EN448 for who is not said', async () => {
      expect((await errore('3003', soggetto('<cognome>BARALDI</cognome><nome>ANDREA</nome>')))[0]).toBe('EN122');
      expect((await errore('3003', soggetto('<cognome>BARALDI</cognome>')))[0]).toBe('EN448');
    });
  });

  test('EHR48 for no search, or for two', async () => {
    expect(await errore('3003', '')).toEqual([
      'EHR48',
      'Valorizzare in alternativa una sezione tra : ricercaSingolaRichiesta/ricercaElenchiRichieste/ricercaSoggetto/parametriProcedimenti',
    ]);
    expect((await errore('3007', `${perId('1')}${elenco('2', '')}`))[0]).toBe('EHR48');
  });
  test('EN379 for a search by procedure, which 3004 does', async () => {
    const dentro = '<parametriProcedimenti><statoProcedimento>1</statoProcedimento></parametriProcedimenti>';
    for (const operazione of ['3003', '3007']) {
      expect(await errore(operazione, dentro)).toEqual(['EN379', "Funzionalita' non supportata parametriProcedimenti"]);
    }
  });
  test('EN167 for another Comune', async () => {
    const altro = PAVULLO.replace('036030', '058091');
    expect(await errore('3003', `<comuneRichiesta>${altro}</comuneRichiesta>${perId('1')}`)).toEqual([
      'EN167',
      "Operazione non effettuabile: il mittente non e' competente sul comune indicato nella richiesta",
    ]);
  });
});
