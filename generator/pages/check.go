package pages

import (
	"reflect"
	"slices"
	"text/template/parse"

	"congbo/generator/problem"
)

// A checker follows a template through every branch with the types of what it
// is given, as a compiler would: a wrong field, word or template is found when
// the site's templates are loaded, and not when a reader meets a blank.
type checker struct {
	*loader
	main *parse.Tree
	seen map[checked]bool
	used []string        // names of the templates reached, each once
	file *file           // of the template that is being followed
	top  *parse.PipeNode // the action that is being followed
}

// checked is a template that has been followed with one type of dot.
type checked struct {
	name string
	dot  reflect.Type
}

// A variable of a template. A nil type means that nothing is known of it.
type variable struct {
	name string
	kind reflect.Type
}

var (
	intType    = reflect.TypeFor[int]()
	boolType   = reflect.TypeFor[bool]()
	stringType = reflect.TypeFor[string]()
	floatType  = reflect.TypeFor[float64]()
)

func (c *checker) complain(code problem.Code, node parse.Node, args ...string) {
	c.problems = append(c.problems, problem.New(code, c.file.at(int(node.Position())), args...))
}

// template follows the template of a name; from is the node that calls it.
func (c *checker) template(name string, dot reflect.Type, from parse.Node) {
	tree := c.tree(name, c.main)
	if tree == nil {
		if from == nil {
			c.problems = append(c.problems, problem.New("template.missing", problem.Position{File: "layouts/" + templateFolder + "/" + name + ".html"}, "name", name))
			return
		}
		c.complain("template.unknown", from, "name", name)
		return
	}
	key := checked{name, dot}
	if c.seen[key] {
		return
	}
	c.seen[key] = true
	if !slices.Contains(c.used, name) {
		c.used = append(c.used, name)
	}
	outer := c.file
	c.file = c.files[tree.ParseName]
	c.list(tree.Root, dot, []variable{{"$", dot}})
	c.file = outer
}

func (c *checker) list(list *parse.ListNode, dot reflect.Type, vars []variable) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.ActionNode:
			c.top = n.Pipe
			_, vars = c.pipe(n.Pipe, dot, vars)
		case *parse.IfNode:
			_, inner := c.pipe(n.Pipe, dot, vars)
			c.list(n.List, dot, inner)
			c.list(n.ElseList, dot, inner)
		case *parse.WithNode:
			kind, inner := c.pipe(n.Pipe, dot, vars)
			c.list(n.List, kind, inner)
			c.list(n.ElseList, dot, inner)
		case *parse.RangeNode:
			kind, inner := c.pipe(n.Pipe, dot, vars)
			index, element := ranged(kind)
			if decl := n.Pipe.Decl; len(decl) > 0 {
				inner[len(inner)-1].kind = element
				if len(decl) == 2 {
					inner[len(inner)-2].kind = index
				}
			}
			c.list(n.List, element, inner)
			c.list(n.ElseList, dot, vars)
		case *parse.TemplateNode:
			var kind reflect.Type
			if n.Pipe != nil {
				kind, _ = c.pipe(n.Pipe, dot, vars)
			}
			c.template(n.Name, kind, n)
		}
	}
}

// ranged gives the types of the index and the element of what is ranged over.
func ranged(kind reflect.Type) (index, element reflect.Type) {
	kind = pointed(kind)
	if kind == nil {
		return nil, nil
	}
	switch kind.Kind() {
	case reflect.Slice, reflect.Array:
		return intType, kind.Elem()
	case reflect.Map:
		return kind.Key(), kind.Elem()
	case reflect.Int:
		return intType, intType
	}
	return nil, nil
}

func pointed(kind reflect.Type) reflect.Type {
	for kind != nil && kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	return kind
}

// pipe gives the type of a pipeline's value, and the variables that are known
// after it.
func (c *checker) pipe(pipe *parse.PipeNode, dot reflect.Type, vars []variable) (reflect.Type, []variable) {
	var kind reflect.Type
	for i, command := range pipe.Cmds {
		alone := pipe == c.top && len(pipe.Cmds) == 1 && len(pipe.Decl) == 0
		kind = c.command(command, dot, vars, i > 0, alone)
	}
	after := vars[:len(vars):len(vars)]
	for _, decl := range pipe.Decl {
		after = append(after, variable{decl.Ident[0], kind})
	}
	return kind, after
}

func (c *checker) command(command *parse.CommandNode, dot reflect.Type, vars []variable, piped, alone bool) reflect.Type {
	name, isCall := command.Args[0].(*parse.IdentifierNode)
	if !isCall {
		for _, extra := range command.Args[1:] {
			c.complain("template.field", extra, "field", extra.String(), "type", command.Args[0].String(), "nearest", "–")
		}
		return c.value(command.Args[0], dot, vars)
	}
	args := command.Args[1:]
	kinds := make([]reflect.Type, len(args)+2)
	for i, arg := range args {
		kinds[i] = c.value(arg, dot, vars)
	}
	first := kinds[0]
	switch name.Ident {
	case "t", "href", "asset":
		c.constant(name, args, kinds[1], piped || len(args) > 1 && !alone)
		return stringType
	case "vi", "own":
		if piped || !alone || len(args) > 0 {
			c.complain("template.alone", name, "name", name.Ident)
		}
		return stringType
	case "number", "print", "printf":
		return stringType
	case "len":
		return intType
	case "not", "eq", "ne", "lt", "le", "gt", "ge":
		return boolType
	case "slice":
		return first
	case "index":
		_, element := ranged(first)
		return element
	}
	return nil // and, or: whichever of their arguments
}

// constant checks a call that is worked out when the template is loaded: its
// first argument has to be a string that can be looked up, and only `t` in an
// action of its own takes more, the first of them (counted) a whole number
// where the words have a singular.
func (c *checker) constant(name *parse.IdentifierNode, args []parse.Node, counted reflect.Type, misplaced bool) {
	if len(args) == 0 || misplaced {
		c.complain("template.constant", name, "name", name.Ident)
		return
	}
	text, ok := args[0].(*parse.StringNode)
	if !ok || name.Ident != "t" && len(args) > 1 {
		c.complain("template.constant", args[0], "name", name.Ident)
		return
	}
	switch name.Ident {
	case "t":
		words, known := c.words.all[text.Text]
		if !known {
			c.complain("template.word", text, "key", text.Text, "nearest", nearest(text.Text, c.words.all))
		} else if words.forms != nil && counted != nil && counted != intType {
			c.complain("template.count", args[1], "key", text.Text, "type", counted.String())
		}
	case "asset":
		if _, known := c.assets[text.Text]; !known {
			c.complain("template.asset", text, "name", text.Text)
		}
	}
}

// value gives the type of an operand; nil where it cannot be known.
func (c *checker) value(node parse.Node, dot reflect.Type, vars []variable) reflect.Type {
	switch n := node.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.fields(n, dot, n.Ident)
	case *parse.VariableNode:
		for i := len(vars) - 1; i >= 0; i-- {
			if vars[i].name == n.Ident[0] {
				return c.fields(n, vars[i].kind, n.Ident[1:])
			}
		}
		return nil
	case *parse.ChainNode:
		return c.fields(n, c.value(n.Node, dot, vars), n.Field)
	case *parse.PipeNode:
		kind, _ := c.pipe(n, dot, vars)
		return kind
	case *parse.StringNode:
		return stringType
	case *parse.BoolNode:
		return boolType
	case *parse.NumberNode:
		if n.IsInt {
			return intType
		}
		return floatType
	}
	return nil
}

func (c *checker) fields(node parse.Node, kind reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		kind = pointed(kind)
		if kind == nil {
			return nil
		}
		if kind.Kind() != reflect.Struct {
			c.complain("template.field", node, "field", name, "type", kind.String(), "nearest", "–")
			return nil
		}
		field, ok := kind.FieldByName(name)
		if !ok || !field.IsExported() {
			known := map[string]phrase{}
			for f := range kind.NumField() {
				known[kind.Field(f).Name] = phrase{}
			}
			c.complain("template.field", node, "field", name, "type", kind.String(), "nearest", nearest(name, known))
			return nil
		}
		kind = field.Type
	}
	return kind
}
