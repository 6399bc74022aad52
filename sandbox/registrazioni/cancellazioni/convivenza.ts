import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { cambiaGenerali } from '../../mutamenti/famiglie.ts';
import type { Registrazione } from '../atto.ts';
import { componenti, generaliDi, schedaPropria, senzaGeneraliDopo } from '../controlli/famiglie.ts';

/**
 * 2009 cancellazione_Archiviazione_Scheda_Convivenza: an empty one is put away, and from that day is found no more. The
 * schema has no place for it in the household's record: it is kept under a name of the sandbox's own.
 */
export const archiviaConvivenza: Registrazione = (atto) => {
  const chiesta = sezioneDi(atto.richiesta, 'estremiSchedaConvivenza')!;
  const scheda = schedaPropria(atto, chiesta);
  if (scheda.tipo !== '2') throw new ErroreAnpr('EN172', [], 'tipoScheda');
  if (componenti(atto, scheda.id).length > 0) throw new ErroreAnpr('EN126');
  const dal = testoDi(sezioneDi(atto.richiesta, 'datiArchiviazione'), 'dataDecorrenzaArchiviazione')!.slice(0, 10);
  const origine = testoDi(generaliDi(scheda), 'dataOrigineFamigliaConvivenza')!;
  if (dal < origine) throw new ErroreAnpr('EN315', ['archiviazione', dal, 'origine', origine]);
  senzaGeneraliDopo(atto, scheda, dal);
  cambiaGenerali(atto.scrittura, scheda.id, dal, { archiviata: 'S' });
  return { specie: 'fatta' };
};
