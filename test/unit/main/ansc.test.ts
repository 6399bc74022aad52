import { describe, expect, test } from 'vitest';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { gestoriAnsc } from '../../../main/gestori-ansc.ts';
import type { Parti } from '../../../main/parti.ts';
import { notificaXml } from '../../supporto/notifiche-ansc.ts';

const conSessione = (aperta: () => unknown) => gestoriAnsc(() => ({ sessione: { aperta } }) as unknown as Parti);
const leggi = (xml: string) => conSessione(() => ({}))['ansc:leggi']({ xml });

const buona = notificaXml({ tipo: 'SC01' });

describe('ansc:leggi', () => {
  test('says what the notice has, what it does not know of it, and what can be registered', async () => {
    expect(await leggi(notificaXml({ tipo: 'SC01', resto: '<nuovo>X</nuovo>' }))).toMatchObject({
      ok: true,
      value: {
        valore: { testata: { idTipoNotifica: 'SC01' }, evento: { intestatario: [{ cognome: 'SETTIMO' }] } },
        ignoti: [{ percorso: 'predisposizioneAnagrafica/evento/nuovo', testo: 'X' }],
        proposte: [{ modello: 'nascita', operazione: '1001' }],
      },
    });
  });

  const entita = '<!DOCTYPE n [<!ENTITY e "SEGRETO">]>';
  test.each([
    ['an entity', 'dtd', buona.replace('?>', `?>${entita}`).replace('SETTIMO', '&e;')],
    ['depth', 'troppo-profondo', buona.replace('<evento>', `<evento>${'<x>'.repeat(70)}SEGRETO${'</x>'.repeat(70)}`)],
    ['what is not XML', 'malformato', `${buona}SEGRETO`],
    ['another encoding', 'codifica', buona.replace('UTF-8', 'ISO-8859-1')],
    ['nothing', 'malformato', ''],
  ])('refuses %s by its code, with nothing of the file in it', async (_che, motivo, xml) => {
    expect(await leggi(xml)).toEqual({ ok: false, error: { code: 'ANSC_FILE_NON_LEGGIBILE', dettaglio: motivo } });
  });

  test('refuses what is too large for a notice', async () => {
    const grande = buona.replace('SETTIMO', 'X'.repeat(1_200_001));
    expect(await leggi(grande)).toEqual({
      ok: false,
      error: { code: 'ANSC_FILE_TROPPO_GRANDE', dettaglio: 'troppo-grande' },
    });
  });

  test('refuses another document', async () => {
    expect(await leggi('<predisposizioneAnagrafica/>')).toEqual({
      ok: false,
      error: { code: 'ANSC_FILE_NON_RICONOSCIUTO' },
    });
  });

  test('reads nothing where no session is open', async () => {
    const chiusa = conSessione(() => {
      throw new ErrorePostazione('SESSIONE_BLOCCATA');
    });
    expect(await chiusa['ansc:leggi']({ xml: buona })).toMatchObject({ error: { code: 'SESSIONE_BLOCCATA' } });
  });
});
