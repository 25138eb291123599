import path from 'node:path';
import ts from 'typescript';
import { root } from './files.js';

/** A refusal as `kind code`, with the place where it is made. */
export type Refusals = ReadonlyMap<string, string>;

/** What one function refuses by itself, what it calls, and where the code of a refusal is one of its own parameters. */
interface Found {
  readonly refusals: Map<string, string>;
  readonly calls: Set<ts.Node>;
  readonly handedOn: { readonly kind: ts.Expression; readonly code: ts.Expression }[];
}

const makers = /^(refuse|DomainError|WrongGuess|super)$/;
/** Who asks whether an act is open looks at the refusal and throws none: what a view says that somebody can do. */
const askers = /^(all|may|canOf|\w+Can)$/;
/** What the database answers follows from an operation's shape, or from a constraint. */
const notFollowed = /src\/platform\/database\//;

const isAsked = (call: ts.Node): boolean =>
  ts.isBinaryExpression(call.parent) &&
  call.parent.left === call &&
  call.parent.right.kind === ts.SyntaxKind.TrueKeyword;

const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  ts.isCallExpression(node) || ts.isNewExpression(node);

/** Follows the code from a route's handler through all that it calls, and tells what it meets on the way. */
export class CodeWalk {
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;
  private readonly known = new Map<ts.Node, Found>();

  constructor(files: readonly string[], options: ts.CompilerOptions) {
    this.program = ts.createProgram(files, options);
    this.checker = this.program.getTypeChecker();
  }

  /** The application's own code. */
  static ofSources(): CodeWalk {
    const config = ts.getParsedCommandLineOfConfigFile(
      path.join(root, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: () => undefined,
      },
    );
    const files = config?.fileNames.filter((file) => /\/src\/(?!.*\.spec\.ts$)/.test(file)) ?? [];
    return new CodeWalk(files, config?.options ?? {});
  }

  /** @param handler `Class.method` */
  of(handler: string): Refusals {
    const all = new Map<string, string>();
    for (const node of this.from(handler)) {
      for (const [refusal, place] of this.found(node).refusals) all.set(refusal, all.get(refusal) ?? place);
    }
    return all;
  }

  /** Whether the code of a handler leads to a method, both as `Class.method`. */
  reaches(handler: string, method: string): boolean {
    return this.from(handler).has(this.methodNamed(method));
  }

  /** Everything that a handler calls, itself among it. */
  private from(handler: string): ReadonlySet<ts.Node> {
    const seen = new Set<ts.Node>([this.methodNamed(handler)]);
    for (const node of seen) for (const call of this.found(node).calls) seen.add(call);
    return seen;
  }

  /** The refusals that the database's constraints stand for. */
  ofConstraints(): Refusals {
    const all = new Map<string, string>();
    const visit = (node: ts.Node): void => {
      const meaning = ts.isCallExpression(node) && node.expression.getText() === 'explainConstraint';
      const refusal = meaning ? node.arguments[1] : undefined;
      if (refusal !== undefined && isCall(refusal)) this.gather(refusal, all);
      ts.forEachChild(node, visit);
    };
    for (const file of this.program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
    return all;
  }

  private methodNamed(handler: string): ts.Node {
    const [type, method] = handler.split('.');
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile) continue;
      for (const one of file.statements) {
        if (!ts.isClassDeclaration(one) || one.name?.text !== type) continue;
        const found = one.members.find((member) => ts.isMethodDeclaration(member) && member.name.getText() === method);
        if (found !== undefined) return found;
      }
    }
    throw new Error(`there is no ${handler}`);
  }

  private found(node: ts.Node): Found {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const found: Found = { refusals: new Map(), calls: new Set(), handedOn: [] };
    this.known.set(node, found);
    ts.forEachChild(node, (child) => this.visit(child, node, found));
    return found;
  }

  private visit(node: ts.Node, within: ts.Node, found: Found): void {
    if (ts.isTypeNode(node) || ts.isDecorator(node)) return;
    if (isCall(node) && (isAsked(node) || askers.test(node.expression.getText()))) return;
    if (isCall(node)) this.gather(node, found.refusals, found);
    if (ts.isIdentifier(node)) for (const called of this.calledBy(node, within)) found.calls.add(called);
    ts.forEachChild(node, (child) => this.visit(child, within, found));
  }

  /** A refusal that is made here, or by a function to which this call hands kind or code. */
  private gather(call: ts.CallExpression | ts.NewExpression, into: Map<string, string>, found?: Found): void {
    const given = call.arguments ?? [];
    const [kind, code] = given;
    if (makers.test(call.expression.getText()) && kind !== undefined && code !== undefined) {
      this.add(this.textsOf(kind), this.textsOf(code), call, into);
      if (this.parameterOf(kind) !== undefined || this.parameterOf(code) !== undefined) {
        found?.handedOn.push({ kind, code });
      }
      return;
    }
    for (const callee of this.declarationsOf(call.expression)) {
      if (callee === undefined || !this.isOurs(callee)) continue;
      for (const one of this.found(callee).handedOn) {
        const resolve = (text: ts.Expression): string[] => {
          const place = this.parameterOf(text);
          const handed = place === undefined ? undefined : given[place];
          return handed === undefined ? this.textsOf(text) : this.textsOf(handed);
        };
        this.add(resolve(one.kind), resolve(one.code), call, into);
      }
    }
  }

  private add(kinds: string[], codes: string[], at: ts.Node, into: Map<string, string>): void {
    const file = at.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(at.getStart()).line + 1;
    const place = `${path.relative(root, file.fileName)}:${line}`;
    for (const kind of kinds) for (const code of codes) into.set(`${kind} ${code}`, place);
  }

  /** The words that an expression can be: of a literal, or of a choice between several; none when it is handed in. */
  private textsOf(expression: ts.Expression): string[] {
    if (this.parameterOf(expression) !== undefined) return [];
    const type = this.checker.getTypeAtLocation(expression);
    const types = type.isUnion() ? type.types : [type];
    return types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  }

  private parameterOf(expression: ts.Expression): number | undefined {
    const [declared] = ts.isIdentifier(expression) ? this.declarationsOf(expression) : [];
    if (declared === undefined || !ts.isParameter(declared)) return undefined;
    return declared.parent.parameters.indexOf(declared);
  }

  private declarationsOf(node: ts.Node): ts.Declaration[] {
    const own = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    const isAlias = own !== undefined && (own.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? this.checker.getAliasedSymbol(own) : own;
    return symbol?.declarations ?? [];
  }

  private isOurs = (node: ts.Node): boolean => {
    const file = node.getSourceFile();
    return !file.isDeclarationFile && !notFollowed.test(file.fileName);
  };

  /** What a name stands for, where that is code: a function, a method, a rule kept in a constant or in a table of rules. */
  private calledBy(name: ts.Identifier, within: ts.Node): ts.Node[] {
    return this.declarationsOf(name).filter((declared) => {
      if (!this.isOurs(declared) || declared === within) return false;
      if (ts.isVariableDeclaration(declared)) {
        // Of a table only the rule that is taken from it counts, by its own name.
        const isTable = declared.initializer !== undefined && ts.isObjectLiteralExpression(declared.initializer);
        return !(isTable && ts.isPropertyAccessExpression(name.parent) && name.parent.expression === name);
      }
      return (
        ts.isFunctionDeclaration(declared) ||
        ts.isMethodDeclaration(declared) ||
        ts.isGetAccessor(declared) ||
        ts.isPropertyAssignment(declared) ||
        ts.isPropertyDeclaration(declared) ||
        (ts.isClassDeclaration(declared) && ts.isNewExpression(name.parent))
      );
    });
  }
}
