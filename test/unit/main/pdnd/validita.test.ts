import { describe, expect, test } from 'vitest';
import { ClientePdnd } from '../../../../main/pdnd/cliente.ts';
import { leggiValidita } from '../../../../main/pdnd/risposta.ts';
import { codiceDi } from '../../../supporto/nucleo.ts';
import { ambientePdnd } from '../../../supporto/pdnd-finto.ts';

const idANPR = 'AF41450AS';
const risposta = (dato: unknown, stato = 200) => ({
  stato,
  tipo: 'application/json',
  intestazioni: {},
  corpo: Buffer.from(typeof dato === 'string' ? dato : JSON.stringify(dato)),
});

describe('whether an ID ANPR is in force', () => {
  test.each([
    ['ID ANPR valido', true],
    ['ID ANPR non valido', false],
  ])('%s', (esito, valido) => {
    expect(leggiValidita(idANPR, risposta({ idANPR, esito }))).toBe(valido);
  });

  test.each([
    ['another ID', { idANPR: 'UK79569LF', esito: 'ID ANPR valido' }, 200, 'ANPR_RISPOSTA_ESTRANEA'],
    ['other words', { idANPR, esito: 'valido' }, 200, 'ANPR_RISPOSTA_NON_VALIDA'],
    ['no JSON', '<html>', 200, 'ANPR_RISPOSTA_NON_VALIDA'],
    ['nothing at all', 'null', 200, 'ANPR_RISPOSTA_NON_VALIDA'],
    ['an outage', {}, 503, 'PDND_FERMA'],
  ])('an answer with %s is not believed', (_, dato, stato, codice) => {
    expect(() => leggiValidita(idANPR, risposta(dato, stato))).toThrowError(codice);
  });

  test('is not to be known where there is no interface for it: the service that is missing is named', async () => {
    const cliente = new ClientePdnd(ambientePdnd, { credenziale: () => ({ certificato: '', chiave: '' }) });
    expect(await codiceDi(cliente.idValido(idANPR))).toBe('ID_ANPR_SERVIZIO_ASSENTE');
    cliente.chiudi();
  });
});
