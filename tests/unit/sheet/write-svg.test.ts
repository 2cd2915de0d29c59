import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/sheet/drawing.ts';
import { writeSvg } from '../../../src/core/sheet/svg/write-svg.ts';

const page = (items: Drawing['items']): Drawing => ({ widthMm: 210, heightMm: 297, items });

describe('a drawing as SVG', () => {
  it('has the size of the paper, one unit a millimetre', () => {
    expect(writeSvg(page([]))).toContain('viewBox="0 0 210 297" width="210mm" height="297mm"');
  });

  it('keeps text as text, whatever is in it', () => {
    const svg = writeSvg(
      page([
        {
          type: 'text',
          x: 10,
          y: 20,
          text: 'Đắk Tô <b>&"',
          face: 'sans-bold',
          sizePt: 12,
          color: '#123456',
          angle: 90,
          halo: { color: '#ffffff', widthMm: 0.5 },
        },
      ]),
    );
    expect(svg).toContain('>Đắk Tô &lt;b&gt;&amp;&quot;</text>');
    expect(svg).toContain('rotate(-90 10 20)');
    expect(svg).toContain('font-size="4.23"');
  });

  it('closes areas, leaves lines open and cuts at a window of its own', () => {
    const lines = [Float64Array.of(0, 0, 10, 0, 10, 10)];
    const svg = writeSvg(
      page([
        {
          type: 'group',
          clip: { x: 1, y: 2, widthMm: 3, heightMm: 4 },
          items: [
            { type: 'shape', lines, closed: true, fill: { color: '#ff0000' } },
            {
              type: 'shape',
              lines,
              closed: false,
              stroke: { color: '#00ff00', widthMm: 0.3, dashMm: [1, 2] },
            },
          ],
        },
      ]),
      { idPrefix: 'a-' },
    );
    expect(svg).toContain('d="M0 0L10 0L10 10Z"');
    expect(svg).toContain('d="M0 0L10 0L10 10" ');
    expect(svg).toContain('stroke-dasharray="1 2"');
    expect(svg).toContain('<clipPath id="a-clip-0"><rect x="1" y="2" width="3" height="4"/>');
    expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });
});
