import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Criteri } from '../../../contract/canali.ts';
import { codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';

const perId: Criteri = { specie: 'id-anpr', idANPR: 'AF41450AS' };

let nucleo: NucleoDiProva;
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore();
});
afterEach(() => nucleo.chiudi());

test('an operator whom ANPR suspended: ANPR_NON_AUTORIZZATO', async () => {
  nucleo.sandbox.censimento.statoOperatore(nucleo.operatore().codiceFiscale, 'sospeso');
  expect(await codiceDi(nucleo.cerca(perId))).toBe('ANPR_NON_AUTORIZZATO');
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'rifiutata' });
});

test('a workstation whose certificate ANPR revoked: ANPR_CERTIFICATO_RIFIUTATO, and nothing was done', async () => {
  const { certificato } = nucleo.parti.ambiente.credenzialePostazione();
  await nucleo.sandbox.revoca(new X509Certificate(certificato).serialNumber);
  expect(await codiceDi(nucleo.cerca(perId))).toBe('ANPR_CERTIFICATO_RIFIUTATO');
  expect(await nucleo.ultimaChiusura()).toMatchObject({ codici: ['ANPR_CERTIFICATO_RIFIUTATO'], soggetti: [] });
  expect(nucleo.sandbox.operazioni.fatte(nucleo.sandbox.dati.comune.istat)).toBe(0);
});

test('a Comune whose certificate ANPR revoked: ANPR_ERRORE_SICUREZZA', async () => {
  const { certificato } = nucleo.parti.ambiente.firmaComune();
  await nucleo.sandbox.revoca(new X509Certificate(certificato).serialNumber);
  expect(await codiceDi(nucleo.cerca(perId))).toBe('ANPR_ERRORE_SICUREZZA');
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'rifiutata', codici: ['ANPR_ERRORE_SICUREZZA'] });
});
