package pages

import (
	"html"
	"strconv"
	"strings"
	"text/template/parse"
)

// rewrite works out, once and for all, what does not depend on the page: a
// call such as {{t "key"}} becomes plain text of the template, so that an
// interface word costs nothing when twenty thousand pages are rendered. {{vi}}
// and {{own}} become attributes that say which language is spoken. White
// space that no reader sees is taken out unless it may mean something
// (spaced). The template has been checked before.
func (l *loader) rewrite(list *parse.ListNode, spaced bool) {
	if list == nil {
		return
	}
	nodes := make([]parse.Node, 0, len(list.Nodes))
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TextNode:
			if !spaced {
				n.Text = squeeze(n.Text)
			}
		case *parse.ActionNode:
			if text, ok := l.words.spoken(n.Pipe.String()); ok {
				nodes = append(nodes, &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(text)})
				continue
			}
			if len(n.Pipe.Cmds) == 1 && len(n.Pipe.Decl) == 0 {
				if words, args, ok := l.constant(n.Pipe.Cmds[0]); ok {
					nodes = append(nodes, phraseNodes(words, args)...)
					continue
				}
			}
			l.pipe(n.Pipe)
		case *parse.IfNode:
			l.branch(&n.BranchNode, spaced)
		case *parse.WithNode:
			l.branch(&n.BranchNode, spaced)
		case *parse.RangeNode:
			l.branch(&n.BranchNode, spaced)
		case *parse.TemplateNode:
			l.pipe(n.Pipe)
		}
		nodes = append(nodes, node)
	}
	list.Nodes = nodes
}

func (l *loader) branch(n *parse.BranchNode, spaced bool) {
	l.pipe(n.Pipe)
	l.rewrite(n.List, spaced)
	l.rewrite(n.ElseList, spaced)
}

// pipe puts strings in place of constant calls that are arguments.
func (l *loader) pipe(pipe *parse.PipeNode) {
	if pipe == nil {
		return
	}
	for _, command := range pipe.Cmds {
		if words, _, ok := l.constant(command); ok {
			text := words.other
			command.Args = []parse.Node{&parse.StringNode{NodeType: parse.NodeString, Pos: command.Pos, Quoted: strconv.Quote(text), Text: text}}
			continue
		}
		for _, arg := range command.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				l.pipe(inner)
			}
		}
	}
}

// constant gives what a call to t, href or asset stands for, and the
// arguments that its words are to be filled with.
func (l *loader) constant(command *parse.CommandNode) (phrase, []parse.Node, bool) {
	name, ok := command.Args[0].(*parse.IdentifierNode)
	if !ok || len(command.Args) < 2 {
		return phrase{}, nil, false
	}
	key, ok := command.Args[1].(*parse.StringNode)
	if !ok {
		return phrase{}, nil, false
	}
	switch name.Ident {
	case "t":
		return l.words.all[key.Text], command.Args[2:], true
	case "href":
		return phrase{other: l.root + key.Text}, nil, true
	case "asset":
		return phrase{other: l.assets[key.Text]}, nil, true
	}
	return phrase{}, nil, false
}

// phraseNodes gives the nodes that print a phrase: its words as text, its
// placeholders as actions, and where it has several forms a choice between
// them by the first argument.
func phraseNodes(words phrase, args []parse.Node) []parse.Node {
	nodes := filledNodes(words.other, args)
	if words.forms == nil || len(args) == 0 {
		return nodes
	}
	for form, text := range words.forms {
		if text == "" {
			continue
		}
		n := strconv.Itoa(form)
		asked := &parse.NumberNode{NodeType: parse.NodeNumber, IsInt: true, IsUint: true, IsFloat: true, Int64: int64(form), Uint64: uint64(form), Float64: float64(form), Text: n}
		nodes = []parse.Node{&parse.IfNode{BranchNode: parse.BranchNode{
			NodeType: parse.NodeIf,
			Pipe:     call("eq", call("form", args[0].Copy()), asked),
			List:     &parse.ListNode{NodeType: parse.NodeList, Nodes: filledNodes(text, args)},
			ElseList: &parse.ListNode{NodeType: parse.NodeList, Nodes: nodes},
		}}}
	}
	return nodes
}

func filledNodes(text string, args []parse.Node) []parse.Node {
	var nodes []parse.Node
	say := func(words string) {
		if words != "" {
			// Words stand in text or in quoted attributes; this escaping fits both.
			nodes = append(nodes, &parse.TextNode{NodeType: parse.NodeText, Text: []byte(html.EscapeString(words))})
		}
	}
	for text != "" {
		i := strings.IndexByte(text, '{')
		if i < 0 || i+2 >= len(text) || text[i+2] != '}' || int(text[i+1]-'1') >= len(args) {
			break
		}
		say(text[:i])
		action := &parse.ActionNode{NodeType: parse.NodeAction, Pipe: call("number", args[text[i+1]-'1'].Copy())}
		nodes = append(nodes, action)
		text = text[i+3:]
	}
	say(text)
	return nodes
}

// call gives the pipeline {{function args…}}.
func call(function string, args ...parse.Node) *parse.PipeNode {
	command := &parse.CommandNode{NodeType: parse.NodeCommand, Args: append([]parse.Node{parse.NewIdentifier(function)}, args...)}
	return &parse.PipeNode{NodeType: parse.NodePipe, Cmds: []*parse.CommandNode{command}}
}
