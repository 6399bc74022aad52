/** Works that go one at a time, in the order in which they came: one that fails keeps nobody waiting. */
export class Fila {
  #ultimo: Promise<unknown> = Promise.resolve();

  metti<T>(lavoro: () => Promise<T>): Promise<T> {
    const questo = this.#ultimo.then(lavoro);
    this.#ultimo = questo.catch(() => undefined);
    return questo;
  }
}
