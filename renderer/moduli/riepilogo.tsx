import { schermate } from '../../contract/messaggi/schermate.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Icona } from '../comuni/icone.tsx';
import { elencoAperto } from './elenco-aperto.ts';
import type { ErroreCampo } from './errori.ts';
import { idCampo, useModulo, vaiAlCampo } from './modulo.tsx';

const t = schermate.moduli.riepilogo;

/**
 * What is to be put right, at the top of the form and always on one line of its own, so that it moves nothing when it
 * changes; each error is a jump to its field.
 */
export function Riepilogo() {
  const { nome, errori, etichette = {}, tentato } = useModulo();
  const inElenco = useDeposito(elencoAperto);
  // A list that one is choosing from is no error yet.
  const daDire = errori.filter(({ manca, percorso }) => (tentato || !manca) && idCampo(nome, percorso) !== inElenco);
  const unici = [...new Map(daDire.map((uno) => [uno.percorso, uno])).values()];
  return (
    <div className="riepilogo" role="group" aria-label={t.etichetta}>
      {unici.length === 0 ? (
        <span className="aiuto">{t.nessuno}</span>
      ) : (
        <>
          <span className="errore-campo">
            <Icona nome="errore" /> {t.quanti(unici.length)}
          </span>
          {unici.map((errore) => (
            <button
              key={errore.percorso}
              type="button"
              className="salto"
              title={errore.messaggio}
              onClick={() => vaiAlCampo(nome, errore.percorso)}
            >
              {etichettaDi(errore, etichette)}
            </button>
          ))}
        </>
      )}
    </div>
  );
}

/** The label of the field that shows the error: its own, or that of the field which holds it. */
const etichettaDi = ({ percorso, etichetta }: ErroreCampo, etichette: Readonly<Record<string, string>>): string => {
  for (let qui = percorso; qui !== ''; qui = qui.includes('/') ? qui.slice(0, qui.lastIndexOf('/')) : '') {
    const sua = etichette[qui];
    if (sua !== undefined) return sua;
  }
  return etichetta;
};
