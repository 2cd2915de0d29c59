import { readXml } from '../../src/core/io/xml/read-xml.ts';
import { quietContext } from './quiet-context.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

/** The elements of an XML text. */
export async function xmlTree(bytes: Uint8Array): Promise<XmlElement> {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [top];
  const fault = await readXml(
    new TextDecoder().decode(bytes),
    {
      open: (name, attributes) => {
        const element = { name, attributes: { ...attributes() }, children: [], text: '' };
        path.at(-1)?.children.push(element);
        path.push(element);
      },
      text: (value) => {
        const element = path.at(-1);
        if (element) element.text += value;
      },
      close: () => {
        path.pop();
      },
    },
    quietContext(),
  );
  const [root] = top.children;
  if (fault !== null || !root) throw new Error(`not XML: ${fault}`);
  return root;
}

/** What an element may hold, in the order its schema asks for. */
export type Schema = Readonly<Record<string, readonly string[]>>;

/** Elements that hold what they may not, or in another order than the schema's. */
export function disorder(element: XmlElement, schema: Schema): readonly string[] {
  const order = schema[element.name] ?? [];
  const places = element.children.map(({ name }) => order.indexOf(name));
  const wrong = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0));
  const own = wrong
    ? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`]
    : [];
  return [...own, ...element.children.flatMap((child) => disorder(child, schema))];
}

export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => elementsOf(child, name))];
}
