/** Components of the shell, as other modules see them. */
declare module 'host/*' {
    const Component: typeof import('lwc').LightningElement;
    export default Component;
}
