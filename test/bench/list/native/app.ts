declare function App(app: object): void;

App({});
