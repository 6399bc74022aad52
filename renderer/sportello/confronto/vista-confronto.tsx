import { useState } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { useFuocoIniziale } from '../../comuni/fuoco.ts';
import { Icona } from '../../comuni/icone.tsx';
import { banco } from '../banco.ts';
import { alTastoSulleRighe, rigaDaTastiera } from '../scheda/righe-tastiera.ts';
import { blocchiDi } from '../scheda/righe.ts';
import { confronta, differenze, type BloccoConfronto } from './confronta.ts';
import { chiudiConfronto, confrontabili, massimoConfronto, scegliConfronto, type Confrontabile } from './scelta.ts';

const t = schermate.confronto;

/** F11: two or three open people side by side; where they differ, a word says so. */
export function VistaConfronto({ scelte }: { readonly scelte: readonly string[] }) {
  const { linguette } = useDeposito(banco);
  const [solo, mostraSolo] = useState(false);
  const fuoco = useFuocoIniziale<HTMLDivElement>();
  useTasti('pannello', [
    { tasto: 'F11', etichetta: schermate.sportello.tasti.F11, azione: chiudiConfronto },
    { tasto: 'Esc', etichetta: schermate.generali.tasti.Esc, azione: chiudiConfronto },
  ]);
  const aperte = confrontabili(linguette);
  const messe = aperte.filter(({ id }) => scelte.includes(id));
  if (messe.length < 2) {
    return (
      <section className="vuoto-progettato">
        <h2>{t.servonoDue.titolo}</h2>
        <p>{t.servonoDue.testo}</p>
        {aperte.length > 1 && <Scelta aperte={aperte} scelte={scelte} />}
      </section>
    );
  }
  const blocchi = confronta(
    messe.map(({ scheda }) => blocchiDi(scheda.soggetto, scheda.ignoti)),
    t.sotto,
  );
  return (
    <section className="confronto" aria-label={t.titolo} data-guida="confronto">
      <header className="confronto-testa">
        <h2>
          {t.titolo}: {t.quante(differenze(blocchi))}
        </h2>
        <Scelta aperte={aperte} scelte={scelte} />
        <label className="campo-spunta">
          <input type="checkbox" checked={solo} onChange={(evento) => mostraSolo(evento.target.checked)} />
          {t.soloDifferenze}
        </label>
        <span className="aiuto">{t.aiuto}</span>
      </header>
      <div
        ref={fuoco}
        className="confronto-corpo"
        tabIndex={0}
        role="region"
        aria-label={t.tabella}
        onKeyDown={alTastoSulleRighe}
      >
        <table className="tabella" aria-label={t.tabella}>
          <thead>
            <tr>
              <th scope="col">{t.dato}</th>
              {messe.map(({ id, titolo, idANPR }) => (
                <th key={id} scope="col">
                  {titolo} <code>{mostraIdAnpr(idANPR)}</code>
                </th>
              ))}
              <th scope="col">{t.esito}</th>
            </tr>
          </thead>
          {blocchi.map((blocco) => (
            <RigheBlocco key={blocco.nome} blocco={blocco} solo={solo} colonne={messe.length + 2} />
          ))}
        </table>
      </div>
    </section>
  );
}

interface ProprietaBlocco {
  readonly blocco: BloccoConfronto;
  readonly solo: boolean;
  readonly colonne: number;
}

/** The lines of a section, where they differ said in a word. */
export function RigheBlocco({ blocco: { titolo, righe }, solo, colonne }: ProprietaBlocco) {
  const visibili = solo ? righe.filter(({ diverso }) => diverso) : righe;
  if (visibili.length === 0) return null;
  return (
    <tbody>
      <tr className="confronto-titolo">
        <th scope="rowgroup" colSpan={colonne}>
          {titolo}
        </th>
      </tr>
      {visibili.map(({ etichetta, valori, diverso }, i) => (
        <tr
          key={`${i} ${etichetta}`}
          className={diverso ? 'diverso' : undefined}
          {...rigaDaTastiera(etichetta, valori.map((valore) => valore ?? t.assente).join('\t'))}
        >
          <th scope="row">{etichetta}</th>
          {valori.map((valore, posto) => (
            <td key={posto}>{valore ?? t.assente}</td>
          ))}
          <td className="confronto-esito">
            {diverso ? (
              <>
                <Icona nome="avviso" /> {t.diverso}
              </>
            ) : (
              <span className="aiuto">{t.uguale}</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

interface ProprietaScelta {
  readonly aperte: readonly Confrontabile[];
  readonly scelte: readonly string[];
}

function Scelta({ aperte, scelte }: ProprietaScelta) {
  if (aperte.length < 3) return null;
  return (
    <fieldset className="confronto-scelta">
      <legend className="solo-lettori">{t.chi}</legend>
      {aperte.map(({ id, titolo }) => {
        const messa = scelte.includes(id);
        return (
          <label key={id} className="campo-spunta">
            <input
              type="checkbox"
              checked={messa}
              disabled={!messa && scelte.length >= massimoConfronto}
              onChange={() => scegliConfronto(id)}
            />
            {titolo}
          </label>
        );
      })}
    </fieldset>
  );
}
