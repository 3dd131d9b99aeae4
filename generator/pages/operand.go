package pages

import (
	"reflect"
	"text/template/parse"
)

// An operand finds a value; a condition finds whether something holds.
type (
	operand   func(dot reflect.Value, vars []reflect.Value) reflect.Value
	condition func(dot reflect.Value, vars []reflect.Value) bool
)

// single gives the command of a pipeline that is only one and declares nothing.
func single(node parse.Node) *parse.CommandNode {
	if pipe, ok := node.(*parse.PipeNode); ok && pipe != nil && len(pipe.Decl) == 0 && len(pipe.Cmds) == 1 {
		return pipe.Cmds[0]
	}
	return nil
}

// operand gives what a field, a variable, a whole number or a pipeline of one
// of them stands for, and its type; nil for anything else.
func (c *compiler) operand(node parse.Node, dot reflect.Type, vars []variable) (operand, reflect.Type) {
	switch n := node.(type) {
	case *parse.PipeNode:
		command := single(n)
		if command == nil {
			break
		}
		if len(command.Args) == 1 {
			return c.operand(command.Args[0], dot, vars)
		}
		if name, ok := command.Args[0].(*parse.IdentifierNode); ok && name.Ident == "form" && len(command.Args) == 2 {
			if given, kind := c.operand(command.Args[1], dot, vars); kind == intType {
				return func(dot reflect.Value, vars []reflect.Value) reflect.Value {
					return reflect.ValueOf(c.words.form(int(given(dot, vars).Int())))
				}, intType
			}
		}
	case *parse.DotNode:
		return func(dot reflect.Value, _ []reflect.Value) reflect.Value { return dot }, dot
	case *parse.NumberNode:
		if n.IsInt {
			value := reflect.ValueOf(int(n.Int64))
			return func(reflect.Value, []reflect.Value) reflect.Value { return value }, intType
		}
	case *parse.VariableNode:
		for i := len(vars) - 1; i >= 0; i-- {
			if vars[i].name == n.Ident[0] && len(n.Ident) == 1 {
				return func(_ reflect.Value, vars []reflect.Value) reflect.Value { return vars[i] }, vars[i].kind
			}
		}
	case *parse.FieldNode:
		return field(n.Ident, dot)
	}
	return nil, nil
}

// field gives a field of dot, or a field of a field.
func field(names []string, dot reflect.Type) (operand, reflect.Type) {
	var path []int
	for _, name := range names {
		if dot.Kind() != reflect.Struct {
			return nil, nil
		}
		f, _ := dot.FieldByName(name) // the checker has found it
		path, dot = append(path, f.Index...), f.Type
	}
	return func(dot reflect.Value, _ []reflect.Value) reflect.Value {
		for _, i := range path {
			dot = dot.Field(i)
		}
		return dot
	}, dot
}

// condition gives whether an operand is true (not empty, not zero), or what a
// call of not, and, or, or of a comparison of whole numbers comes to.
func (c *compiler) condition(node parse.Node, dot reflect.Type, vars []variable) condition {
	if given, kind := c.operand(node, dot, vars); kind != nil {
		switch kind.Kind() {
		case reflect.Bool:
			return func(dot reflect.Value, vars []reflect.Value) bool { return given(dot, vars).Bool() }
		case reflect.String, reflect.Slice:
			return func(dot reflect.Value, vars []reflect.Value) bool { return given(dot, vars).Len() > 0 }
		case reflect.Int:
			return func(dot reflect.Value, vars []reflect.Value) bool { return given(dot, vars).Int() != 0 }
		}
	} else if command := single(node); command != nil {
		if name, ok := command.Args[0].(*parse.IdentifierNode); ok {
			return c.call(name.Ident, command.Args[1:], dot, vars)
		}
	}
	c.lost = true
	return nil
}

var comparisons = map[string]func(a, b int64) bool{
	"eq": func(a, b int64) bool { return a == b },
	"ne": func(a, b int64) bool { return a != b },
	"lt": func(a, b int64) bool { return a < b },
	"le": func(a, b int64) bool { return a <= b },
	"gt": func(a, b int64) bool { return a > b },
	"ge": func(a, b int64) bool { return a >= b },
}

func (c *compiler) call(name string, args []parse.Node, dot reflect.Type, vars []variable) condition {
	if compare := comparisons[name]; compare != nil && len(args) == 2 {
		a, first := c.operand(args[0], dot, vars)
		b, second := c.operand(args[1], dot, vars)
		if first == intType && second == intType {
			return func(dot reflect.Value, vars []reflect.Value) bool {
				return compare(a(dot, vars).Int(), b(dot, vars).Int())
			}
		}
	}
	if name != "and" && name != "or" && name != "not" {
		c.lost = true
		return nil
	}
	var all []condition
	for _, arg := range args {
		all = append(all, c.condition(arg, dot, vars))
	}
	settles := name == "or" // one argument like this settles the matter
	return func(dot reflect.Value, vars []reflect.Value) bool {
		for _, holds := range all {
			if name == "not" {
				return !holds(dot, vars)
			}
			if holds(dot, vars) == settles {
				return settles
			}
		}
		return !settles
	}
}
