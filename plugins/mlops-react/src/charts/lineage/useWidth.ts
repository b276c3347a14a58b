import { useEffect, useState } from 'react';

/** What a layout assumes until it is measured, in pixels. */
const ASSUMED_WIDTH = 800;

/** Inner width of an element, in pixels, kept up to date. */
export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  useEffect(() => {
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || ASSUMED_WIDTH);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
