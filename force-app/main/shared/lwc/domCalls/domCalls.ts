/**
 * DOM calls that stay cheap under Lightning Web Security.
 *
 * Inside the sandbox every DOM object is a proxy: looking a method or property up on it costs 2 to 5 microseconds, the
 * call itself about 0.1. So the functions, getters and setters of the prototypes are looked up once, here, and called
 * through `Reflect.apply` (`.call` is a look-up again): 3 to 30 times faster per operation. For the same reason the rest of
 * the drawing keeps style and text objects instead of finding them, compares before it writes, clones prepared cards
 * instead of creating elements, hands canvas paths over as text (`Path2D`), uses plain arrays (typed arrays are proxies)
 * and never `innerHTML` (it is sanitised, about 200 microseconds a call).
 */
type AnyFunction = (...parameters: never[]) => unknown;

function setterOf(prototype: object, name: string): AnyFunction {
    const setter = Object.getOwnPropertyDescriptor(prototype, name)?.set;
    if (setter === undefined) throw new TypeError(`No setter ${name}`);
    return setter as AnyFunction;
}

const setAttributeCall = Element.prototype.setAttribute as AnyFunction;
const removeAttributeCall = Element.prototype.removeAttribute as AnyFunction;
const cloneNodeCall = Node.prototype.cloneNode as AnyFunction;
const appendChildCall = Node.prototype.appendChild as AnyFunction;
const removeChildCall = Node.prototype.removeChild as AnyFunction;
const setPropertyCall = CSSStyleDeclaration.prototype.setProperty as AnyFunction;
const setClassCall = setterOf(Element.prototype, 'className');
const setDataCall = setterOf(CharacterData.prototype, 'data');

export function setAttribute(element: Element, name: string, value: string): void {
    Reflect.apply(setAttributeCall, element, [name, value]);
}

export function removeAttribute(element: Element, name: string): void {
    Reflect.apply(removeAttributeCall, element, [name]);
}

export function cloneDeep<Kind extends Node>(node: Kind): Kind {
    return Reflect.apply(cloneNodeCall, node, [true]) as Kind;
}

export function append(parent: Node, child: Node): void {
    Reflect.apply(appendChildCall, parent, [child]);
}

export function remove(parent: Node, child: Node): void {
    Reflect.apply(removeChildCall, parent, [child]);
}

/**
 * Sets one property of an inline style. `style.name = value` does not do inside the sandbox: Chromium has no setters on
 * the prototype, so the value would stay on the proxy.
 */
export function setStyle(style: CSSStyleDeclaration, name: string, value: string): void {
    Reflect.apply(setPropertyCall, style, [name, value]);
}

export function setClass(element: Element, name: string): void {
    Reflect.apply(setClassCall, element, [name]);
}

export function setText(text: Text, data: string): void {
    Reflect.apply(setDataCall, text, [data]);
}
