package pages

import (
	"bytes"
	"html/template"
	"reflect"
	"text/template/parse"
)

// A running template writes what it shows of dot. vars are the variables of
// the loops around it.
type running func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value)

// A compiler turns templates that html/template has made safe into functions.
// A site has tens of thousands of pages of a few kinds, and html/template looks
// up every field by its name and calls every escaper through reflection on
// each of them; the types of views are known when the layouts are loaded, so
// both can be settled then. It knows what the layouts in the binary are made
// of. A template that has anything else in it is left to html/template, which
// is slower and writes the same.
type compiler struct {
	words words
	set   *template.Template // escaped, since it has run
	done  map[checked]*running
	lost  bool // there is something that only html/template knows
}

// compiled gives the template of a name as a function of one type of dot, or
// nil where it is left to html/template.
func compiled(w words, set *template.Template, name string, dot reflect.Type) running {
	c := &compiler{words: w, set: set, done: map[checked]*running{}}
	run := c.template(name, dot)
	if c.lost {
		return nil
	}
	return *run
}

// template gives the function of a template for one type of dot. It is behind
// a pointer since templates may call themselves.
func (c *compiler) template(name string, dot reflect.Type) *running {
	key := checked{name, dot}
	if run, ok := c.done[key]; ok {
		return run
	}
	run := new(running)
	c.done[key] = run
	// A template used in another context than text has a name of its own
	// that cannot be looked up.
	if t := c.set.Lookup(name); t == nil || t.Tree == nil {
		c.lost = true
	} else {
		*run = c.list(t.Tree.Root, dot, nil)
	}
	return run
}

func (c *compiler) list(list *parse.ListNode, dot reflect.Type, vars []variable) running {
	if list == nil {
		return func(*bytes.Buffer, reflect.Value, []reflect.Value) {}
	}
	var steps []running
	for _, node := range list.Nodes {
		steps = append(steps, c.node(node, dot, vars))
	}
	return func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value) {
		for _, step := range steps {
			step(out, dot, vars)
		}
	}
}

func (c *compiler) node(node parse.Node, dot reflect.Type, vars []variable) running {
	switch n := node.(type) {
	case *parse.TextNode:
		text := n.Text
		return func(out *bytes.Buffer, _ reflect.Value, _ []reflect.Value) { out.Write(text) }
	case *parse.ActionNode:
		return c.action(n.Pipe, dot, vars)
	case *parse.IfNode:
		holds, then, otherwise := c.condition(n.Pipe, dot, vars), c.list(n.List, dot, vars), c.list(n.ElseList, dot, vars)
		return func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value) {
			if holds(dot, vars) {
				then(out, dot, vars)
			} else {
				otherwise(out, dot, vars)
			}
		}
	case *parse.RangeNode:
		return c.loop(n, dot, vars)
	case *parse.TemplateNode:
		given, kind := c.operand(n.Pipe, dot, vars)
		if kind == nil {
			break
		}
		called := c.template(n.Name, kind)
		return func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value) {
			(*called)(out, given(dot, vars), nil)
		}
	}
	c.lost = true
	return nil
}

// loop goes through a list. Its variables are the index and the element.
func (c *compiler) loop(n *parse.RangeNode, dot reflect.Type, vars []variable) running {
	bare := *n.Pipe // without the variables that it declares
	bare.Decl = nil
	given, kind := c.operand(&bare, dot, vars)
	if kind == nil || kind.Kind() != reflect.Slice {
		c.lost = true
		return nil
	}
	inner := vars[:len(vars):len(vars)]
	switch decl := n.Pipe.Decl; len(decl) {
	case 1:
		inner = append(inner, variable{decl[0].Ident[0], kind.Elem()})
	case 2:
		inner = append(inner, variable{decl[0].Ident[0], intType}, variable{decl[1].Ident[0], kind.Elem()})
	}
	own := len(inner) - len(vars)
	each, otherwise := c.list(n.List, kind.Elem(), inner), c.list(n.ElseList, dot, vars)
	return func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value) {
		all := given(dot, vars)
		if all.Len() == 0 {
			otherwise(out, dot, vars)
		}
		for i := range all.Len() {
			element := all.Index(i)
			switch own {
			case 0:
				each(out, element, vars)
			case 1:
				each(out, element, append(vars[:len(vars):len(vars)], element))
			case 2:
				each(out, element, append(vars[:len(vars):len(vars)], reflect.ValueOf(i), element))
			}
		}
	}
}
