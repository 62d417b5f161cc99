//! From tokens to a tree: a Pratt parser, one function for all that binds.

use super::ast::{Arithmetic, Bind, Join, Member, Name, Node, Quantifier, Relation, What};
use super::error::{Error, ErrorKind, Span};
use super::lexer::{Token, TokenKind, tokens};

/// Bytes that an expression may have.
pub const MAX_TEXT: usize = 64 << 10;
/// How deep parts of an expression may lie within each other.
pub const MAX_DEPTH: usize = 64;
/// Parts that an expression may have.
pub const MAX_NODES: usize = 8 << 10;

/// The tree of an expression.
pub fn parse(text: &str) -> Result<Node, Error> {
    if text.len() > MAX_TEXT {
        let message = format!("the expression has more than {MAX_TEXT} bytes");
        return Err(Error::new(ErrorKind::TooLarge, 0..text.len(), message));
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { text, tokens, at: 0, depth: 0, nodes: 0 };
    let node = parser.expression(Bind::Or)?;
    match parser.peek() {
        TokenKind::End => Ok(node),
        _ => Err(parser.stray(&node)),
    }
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    nodes: usize,
}

impl Parser<'_> {
    fn peek(&self) -> &TokenKind {
        self.tokens.get(self.at).map_or(&TokenKind::End, |token| &token.kind)
    }

    fn span(&self) -> Span {
        let end = self.text.len();
        self.tokens.get(self.at).map_or(end..end, |token| token.span.clone())
    }

    /// The end of the token before.
    fn end(&self) -> usize {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.map_or(0, |token| token.span.end)
    }

    fn advance(&mut self) -> TokenKind {
        let kind = self.peek().clone();
        self.at = self.at.saturating_add(1);
        kind
    }

    fn accept(&mut self, kind: &TokenKind) -> bool {
        let found = self.peek() == kind;
        if found {
            self.advance();
        }
        found
    }

    fn node(&mut self, what: What, span: Span) -> Result<Node, Error> {
        self.nodes = self.nodes.saturating_add(1);
        if self.nodes > MAX_NODES {
            return Err(too_large(span, format!("the expression has more than {MAX_NODES} parts")));
        }
        Ok(Node { what, span })
    }

    /// An expression whose operators bind at least so tightly.
    fn expression(&mut self, least: Bind) -> Result<Node, Error> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > MAX_DEPTH {
            return Err(too_large(self.span(), format!("the expression is nested more than {MAX_DEPTH} deep")));
        }
        let node = self.prefix(least).and_then(|first| self.infix(first, least));
        self.depth = self.depth.saturating_sub(1);
        node
    }

    /// What follows a first operand.
    fn infix(&mut self, mut left: Node, least: Bind) -> Result<Node, Error> {
        let mut steps = 0usize;
        loop {
            let (start, token) = (left.span.start, self.peek().clone());
            left = match token {
                TokenKind::Or if least <= Bind::Or => self.join(left, Join::Or)?,
                TokenKind::Xor if least <= Bind::Xor => self.join(left, Join::Xor)?,
                TokenKind::And if least <= Bind::And => self.join(left, Join::And)?,
                TokenKind::Relation(_) if least <= Bind::Relation => self.comparison(None, left, start)?,
                TokenKind::In if least <= Bind::Relation => self.membership(None, left, start)?,
                TokenKind::Not if least <= Bind::Relation && self.next_is(&TokenKind::In) => {
                    self.membership(None, left, start)?
                }
                TokenKind::Sign(sign) => {
                    let Some(operator) = arithmetic(sign).filter(|operator| least <= operator.bind()) else {
                        return Ok(left);
                    };
                    steps = steps.saturating_add(1);
                    if steps > MAX_DEPTH {
                        let message = format!("more than {MAX_DEPTH} operators in a row");
                        return Err(too_large(self.span(), message));
                    }
                    self.advance();
                    let right = self.expression(tighter(operator.bind()))?;
                    let span = start..self.end();
                    self.node(What::Arithmetic(operator, Box::new(left), Box::new(right)), span)?
                }
                _ => return Ok(left),
            };
        }
    }

    fn next_is(&self, kind: &TokenKind) -> bool {
        self.tokens.get(self.at.saturating_add(1)).is_some_and(|token| token.kind == *kind)
    }

    /// All tests that the same word joins in a row.
    fn join(&mut self, first: Node, join: Join) -> Result<Node, Error> {
        let token = self.peek().clone();
        let start = first.span.start;
        let mut tests = vec![first];
        while self.accept(&token) {
            tests.push(self.expression(tighter(join.bind()))?);
        }
        let span = start..self.end();
        self.node(What::Join(join, tests), span)
    }

    /// `== value`, once or several times.
    fn comparison(&mut self, quantifier: Option<Quantifier>, first: Node, start: usize) -> Result<Node, Error> {
        let mut rest: Vec<(Relation, Node)> = Vec::new();
        while let TokenKind::Relation(relation) = *self.peek() {
            self.advance();
            rest.push((relation, self.expression(Bind::BitAnd)?));
        }
        let span = start..self.end();
        self.node(What::Compare(quantifier, Box::new(first), rest), span)
    }

    /// `in {…}` or `not in {…}`.
    fn membership(&mut self, quantifier: Option<Quantifier>, item: Node, start: usize) -> Result<Node, Error> {
        let negated = self.accept(&TokenKind::Not);
        self.advance();
        self.expect(b'{', "after in stands a set, such as {80, 8000..8099}")?;
        let mut members = Vec::new();
        loop {
            let from = self.expression(Bind::BitAnd)?;
            members.push(if self.accept(&TokenKind::To) {
                Member::Range(from, self.expression(Bind::BitAnd)?)
            } else {
                Member::One(from)
            });
            if !self.accept(&TokenKind::Sign(b',')) {
                break;
            }
        }
        if !matches!(self.peek(), TokenKind::Sign(b'}') | TokenKind::End) {
            let error = Error::new(ErrorKind::Unexpected, self.span(), "elements of a set stand between commas");
            return Err(error.suggest(","));
        }
        self.expect(b'}', "the set has no end")?;
        let span = start..self.end();
        self.node(What::In(quantifier, negated, Box::new(item), members), span)
    }

    /// The first operand of an expression.
    fn prefix(&mut self, least: Bind) -> Result<Node, Error> {
        let span = self.span();
        match self.peek() {
            TokenKind::Not if least <= Bind::Not => {
                self.advance();
                let test = self.expression(Bind::Not)?;
                let span = span.start..self.end();
                self.node(What::Not(Box::new(test)), span)
            }
            TokenKind::Any | TokenKind::All if least <= Bind::Relation => {
                let quantifier = if self.advance() == TokenKind::Any { Quantifier::Any } else { Quantifier::All };
                let first = self.expression(Bind::BitAnd)?;
                match self.peek() {
                    TokenKind::Relation(_) => self.comparison(Some(quantifier), first, span.start),
                    TokenKind::In => self.membership(Some(quantifier), first, span.start),
                    TokenKind::Not if self.next_is(&TokenKind::In) => {
                        self.membership(Some(quantifier), first, span.start)
                    }
                    TokenKind::End => Err(self.missing("a comparison")),
                    _ => {
                        let message = "after any or all and a value stands a comparison";
                        Err(Error::new(ErrorKind::Unexpected, self.span(), message))
                    }
                }
            }
            TokenKind::Sign(b'-') => {
                self.advance();
                let value = self.expression(Bind::Sign)?;
                let span = span.start..self.end();
                self.node(What::Negate(Box::new(value)), span)
            }
            TokenKind::Sign(b'+') => {
                self.advance();
                self.expression(Bind::Sign)
            }
            _ => self.atom(),
        }
    }

    /// An operand with its slices and layers.
    fn atom(&mut self) -> Result<Node, Error> {
        let span = self.span();
        let mut node = match self.peek() {
            TokenKind::Word(_) | TokenKind::Text(_) | TokenKind::RawText(_) | TokenKind::Character(_) => self.leaf()?,
            TokenKind::Sign(b'(') => self.group(b')', Bind::Or)?,
            TokenKind::Sign(b'{') => self.group(b'}', Bind::BitAnd)?,
            TokenKind::Sign(b'@') => {
                self.advance();
                if !matches!(self.peek(), TokenKind::Word(_)) {
                    return Err(self.wanted("the name of a field"));
                }
                let field = self.leaf()?;
                let span = span.start..self.end();
                self.node(What::Raw(Box::new(field)), span)?
            }
            _ => return Err(self.wanted("a field or a value")),
        };
        let mut steps = 0usize;
        loop {
            let is_slice = match self.peek() {
                TokenKind::Slice(_) => true,
                TokenKind::Layers(_) => false,
                _ => return Ok(node),
            };
            steps = steps.saturating_add(1);
            if steps > MAX_DEPTH {
                return Err(too_large(self.span(), format!("more than {MAX_DEPTH} slices in a row")));
            }
            let (TokenKind::Slice(parts) | TokenKind::Layers(parts)) = self.advance() else { return Ok(node) };
            let span = span.start..self.end();
            let node_before = Box::new(node);
            let what = if is_slice { What::Slice(node_before, parts) } else { What::Layers(node_before, parts) };
            node = self.node(what, span)?;
        }
    }

    fn leaf(&mut self) -> Result<Node, Error> {
        let span = self.span();
        let what = match self.advance() {
            TokenKind::Word(name) if *self.peek() == TokenKind::Sign(b'(') => {
                self.advance();
                let mut arguments = Vec::new();
                while *self.peek() != TokenKind::Sign(b')') {
                    arguments.push(self.expression(Bind::BitAnd)?);
                    if !self.accept(&TokenKind::Sign(b',')) {
                        break;
                    }
                }
                self.expect(b')', "the arguments have no end")?;
                let name = Name { text: name, span: span.clone() };
                let span = span.start..self.end();
                return self.node(What::Call(name, arguments), span);
            }
            TokenKind::Word(word) => What::Word(word),
            TokenKind::Text(bytes) => What::Text(bytes),
            TokenKind::RawText(bytes) => What::RawText(bytes),
            TokenKind::Character(byte) => What::Character(byte),
            _ => return Err(Error::new(ErrorKind::Unexpected, span, "a field or a value belongs here")),
        };
        self.node(what, span)
    }

    /// What stands in brackets; their place belongs to it.
    fn group(&mut self, close: u8, least: Bind) -> Result<Node, Error> {
        let start = self.span().start;
        self.advance();
        let inner = self.expression(least)?;
        let closed = self.accept(&TokenKind::Sign(close));
        if !closed {
            let sign = char::from(close);
            return Err(match self.peek() {
                TokenKind::End => self.missing(&format!("a closing {sign}")).suggest(sign.to_string()),
                _ => self.stray(&inner),
            });
        }
        Ok(Node { span: start..self.end(), ..inner })
    }

    fn expect(&mut self, sign: u8, message: &str) -> Result<(), Error> {
        if self.accept(&TokenKind::Sign(sign)) {
            return Ok(());
        }
        let kind = if *self.peek() == TokenKind::End { ErrorKind::Incomplete } else { ErrorKind::Unexpected };
        Err(Error::new(kind, self.span(), message).suggest(char::from(sign).to_string()))
    }

    /// The error of a text that ends too early.
    fn missing(&self, what: &str) -> Error {
        let end = self.text.len();
        Error::new(ErrorKind::Incomplete, end..end, format!("the expression ends where {what} is expected"))
    }

    /// The error of a place where `what` should stand.
    fn wanted(&self, what: &str) -> Error {
        if *self.peek() == TokenKind::End {
            return self.missing(what);
        }
        let span = self.span();
        let found = self.text.get(span.clone()).unwrap_or_default();
        Error::new(ErrorKind::Unexpected, span, format!("{what} is expected here, not {found}"))
    }

    /// The error of something that follows a complete expression.
    fn stray(&self, before: &Node) -> Error {
        let span = self.span();
        let found = self.text.get(span.clone()).unwrap_or_default();
        match self.peek() {
            TokenKind::Sign(sign @ (b')' | b'}')) => {
                Error::new(ErrorKind::Unexpected, span, format!("{} closes nothing", char::from(*sign)))
            }
            TokenKind::Sign(_) | TokenKind::To | TokenKind::In | TokenKind::Relation(_) => {
                Error::new(ErrorKind::Unexpected, span, format!("{found} cannot stand here"))
            }
            TokenKind::Word(word) if is_operator(&word.to_ascii_lowercase()) => {
                let lower = word.to_ascii_lowercase();
                Error::new(ErrorKind::Unexpected, span, format!("operators are written small: {lower}")).suggest(lower)
            }
            _ if matches!(before.what, What::Word(_)) => {
                let message = format!("between two values stands an operator, such as ==, not {found}");
                Error::new(ErrorKind::Unexpected, span, message).suggest("==")
            }
            _ => {
                let message = format!("between two tests stands an operator, such as and, not {found}");
                Error::new(ErrorKind::Unexpected, span, message).suggest("and")
            }
        }
    }
}

fn is_operator(word: &str) -> bool {
    super::lexer::WORDS.iter().any(|(name, _)| *name == word)
}

fn too_large(span: Span, message: String) -> Error {
    Error::new(ErrorKind::TooLarge, span, message)
}

fn arithmetic(sign: u8) -> Option<Arithmetic> {
    Some(match sign {
        b'+' => Arithmetic::Add,
        b'-' => Arithmetic::Subtract,
        b'*' => Arithmetic::Multiply,
        b'/' => Arithmetic::Divide,
        b'%' => Arithmetic::Remainder,
        b'&' => Arithmetic::BitAnd,
        _ => return None,
    })
}

/// The next tighter bond: operators of the same kind group from the left.
fn tighter(bind: Bind) -> Bind {
    match bind {
        Bind::Or => Bind::Xor,
        Bind::Xor => Bind::And,
        Bind::And => Bind::Not,
        Bind::Not => Bind::Relation,
        Bind::Relation => Bind::BitAnd,
        Bind::BitAnd => Bind::Sum,
        Bind::Sum => Bind::Product,
        Bind::Product => Bind::Sign,
        Bind::Sign | Bind::Atom => Bind::Atom,
    }
}
