import { campo, sezione, type Sezione } from '../../contract/operazioni/albero.ts';
import { richiestaDi } from '../../contract/operazioni/pdnd/alberi.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { tipoCriteriRicercaE002 } from '../../contract/operazioni/pdnd/gruppi.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { t as tipi } from '../../contract/operazioni/tipi-semplici.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';

const t = schermate.altriUffici;

/** How the person is told. */
export type Per = 'codice' | 'generalita';

const generalita = sezione(
  'criteriRicerca',
  tipoCriteriRicercaE002(false).filter((parte) => parte.specie === 'scelta' || parte.nome !== 'codiceFiscale'),
  t.cerca,
);
const allaData = campo('allaData?', tipi.data, t.allaData);

/** What the officer may write of a request: the person where they are told by name, what is verified, the day. */
export function radiceDi(codice: CodiceEService, per: Per): Sezione {
  const verifica = elementiDi(richiestaDi(codice).parti).get('verifica');
  return sezione(
    'domanda',
    [...(per === 'generalita' ? [generalita] : []), ...(verifica ? [verifica] : []), allaData],
    '',
  );
}
