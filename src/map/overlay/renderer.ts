const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** True when the PC draws WebGL on a graphics processor, as far as the browser says. */
export function hasGraphicsProcessor(): boolean {
  // a browser that knows it would draw slowly says so at once, without starting to
  const gl = document.createElement('canvas').getContext('webgl2', {
    failIfMajorPerformanceCaveat: true,
  });
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return isGraphicsProcessor(String(name));
}

export function isGraphicsProcessor(renderer: string): boolean {
  return renderer !== '' && !SOFTWARE.test(renderer);
}
