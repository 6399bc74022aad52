import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import type { ErroreCampo } from './errori.ts';
import { useModulo, vaiAlCampo } from './modulo.tsx';

const t = schermate.moduli.riepilogo;

/**
 * What is to be put right, at the top of the form and always on one line of its own, so that it moves nothing when it
 * changes; each error is a jump to its field.
 */
export function Riepilogo() {
  const { nome, errori, etichette = {}, tentato } = useModulo();
  const daDire = [
    ...new Map(errori.filter(({ manca }) => tentato || !manca).map((uno) => [uno.percorso, uno])).values(),
  ];
  return (
    <div className="riepilogo" role="group" aria-label={t.etichetta}>
      {daDire.length === 0 ? (
        <span className="aiuto">{t.nessuno}</span>
      ) : (
        <>
          <span className="errore-campo">
            <Icona nome="errore" /> {t.quanti(daDire.length)}
          </span>
          {daDire.map((errore) => (
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
